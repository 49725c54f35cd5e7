import type { Element } from '@xmldom/xmldom';
import type { StyleBook } from '../conformance/style-book.js';
import { attribute, childAt, isOn } from '../conformance/xml-part.js';
import { numberOf } from './dom.js';
import type { Theme } from './theme.js';

/** What a style makes of its text, with all that it is based on. */
export interface StyleLook {
  /** Family name; undefined when nothing names one, and Word takes Times New Roman. */
  font: string | undefined;
  /** In points. */
  size: number;
  /** "#rrggbb"; undefined for the reader's own. */
  colour: string | undefined;
  bold: boolean;
  /** Twips from the margin. */
  left: number;
  /** What the first line is drawn back by; negative when it is drawn in. */
  hanging: number;
  /** "both" for text that is spread to both margins. */
  alignment: string | undefined;
  /** 0–8; 9 is body text. */
  outline: number | undefined;
}

/** Word's own size where nothing says any. */
const wordsOwnSize = 10;

export function lookOf(book: StyleBook, theme: Theme, id: string): StyleLook {
  const chain = book.chain(id).map(({ element }) => element);
  const ofDefaults = childAt(book.defaults, 'w:rPrDefault', 'w:rPr');
  const runs = [...chain.flatMap((one) => childAt(one, 'w:rPr') ?? []), ofDefaults].filter(
    (one) => one !== undefined,
  );
  const paragraphs = [
    ...chain.flatMap((one) => childAt(one, 'w:pPr') ?? []),
    childAt(book.defaults, 'w:pPrDefault', 'w:pPr'),
  ].filter((one) => one !== undefined);
  const first = (places: readonly Element[], name: string): Element | undefined =>
    places.flatMap((one) => childAt(one, name) ?? [])[0];
  const indent = (...names: string[]): number | undefined =>
    paragraphs.flatMap((one) =>
      names.flatMap((name) => numberOf(childAt(one, 'w:ind'), name) ?? []).slice(0, 1),
    )[0];
  const size = numberOf(first(runs, 'w:sz'));
  return {
    font: runs.flatMap((one) => fontIn(childAt(one, 'w:rFonts'), theme) ?? [])[0],
    size: size === undefined ? wordsOwnSize : size / 2,
    colour: colourOf(first(runs, 'w:color'), theme),
    bold: isOn(first(runs, 'w:b')),
    left: indent('w:left', 'w:start') ?? 0,
    hanging: indent('w:hanging') ?? -(indent('w:firstLine') ?? 0),
    alignment: attribute(first(paragraphs, 'w:jc')),
    outline: numberOf(first(paragraphs, 'w:outlineLvl')),
  };
}

export function fontIn(fonts: Element | undefined, theme: Theme): string | undefined {
  const reference = attribute(fonts, 'w:asciiTheme') ?? attribute(fonts, 'w:hAnsiTheme');
  const ofTheme = reference === undefined ? undefined : theme.font(reference);
  return ofTheme ?? attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi');
}

export function colourOf(element: Element | undefined, theme: Theme): string | undefined {
  const reference = attribute(element, 'w:themeColor');
  const [tint, shade] = ['w:themeTint', 'w:themeShade'].map((name) => attribute(element, name));
  const ofTheme = reference === undefined ? undefined : theme.colour(reference, tint, shade);
  return ofTheme ?? plainColour(attribute(element));
}

/** Undefined for "auto", which is what the reader has chosen. */
export function plainColour(value: string | undefined): string | undefined {
  return value !== undefined && /^[\da-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : undefined;
}
