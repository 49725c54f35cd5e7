import type { Element } from '@xmldom/xmldom';
import { attribute, childAt } from '../conformance/xml-part.js';
import { ensure, named, remove, set, wordprocessing } from './dom.js';

/** Mends what is wrong in the house's styles and would be wrong in the document, and sets its language. */
export function tidyStyles(root: Element, language: string): void {
  settleDefaults(root, language);
  const ids = new Set<string>();
  for (const style of named(root, 'w:style')) {
    const id = attribute(style, 'w:styleId') ?? '';
    if (ids.has(id) || id === '') remove(style);
    ids.add(id);
  }
  tidy(named(root, 'w:style'), language);
}

/** A name that no style has: this one, or this one with a number. Names do not differ by case alone. */
export function freeName(name: string, all: readonly Element[]): string {
  const taken = new Set(all.map((style) => (attribute(childAt(style, 'w:name')) ?? '').toLowerCase()));
  return freeAmong(name, taken);
}

function freeAmong(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

/** The document's language, and the font that Word takes when none is named. */
function settleDefaults(root: Element, language: string): void {
  const run = ensure(ensure(ensure(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const lang = set(run, 'w:lang', language);
  for (const name of ['eastAsia', 'bidi']) lang.removeAttributeNS(wordprocessing, name);
  const fonts = ensure(run, 'w:rFonts');
  for (const [name, theme] of [
    ['w:ascii', 'w:asciiTheme'],
    ['w:hAnsi', 'w:hAnsiTheme'],
  ] as const) {
    if (attribute(fonts, name) === undefined && attribute(fonts, theme) === undefined)
      fonts.setAttributeNS(wordprocessing, name, 'Times New Roman');
  }
}

function tidy(all: readonly Element[], language: string): void {
  const byId = new Map(all.map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const names = new Set<string>();
  for (const style of all) {
    const type = attribute(style, 'w:type');
    for (const reference of named(style, 'w:basedOn', 'w:next', 'w:link')) {
      const other = byId.get(attribute(reference) ?? '');
      const fits = reference.nodeName === 'w:link' || attribute(other, 'w:type') === type;
      if (other === undefined || !fits) remove(reference);
    }
    const lang = childAt(style, 'w:rPr', 'w:lang');
    // A style of characters may be for words of another language; one of paragraphs would make all text so.
    if (type !== 'character' && attribute(lang) !== language) remove(lang);
    const name = attribute(childAt(style, 'w:name')) ?? attribute(style, 'w:styleId') ?? '';
    const own = freeAmong(name, names);
    if (own !== attribute(childAt(style, 'w:name'))) set(style, 'w:name', own);
    names.add(own.toLowerCase());
  }
}
