import type { Element } from '@xmldom/xmldom';
import { attribute, childAt, type XmlPart } from '../conformance/xml-part.js';
import { styleIds } from '../styles/style-ids.js';
import { fitAddedStyle, headings } from './added-style.js';
import { adopted, ensure, make, named, numberOf, place, remove, set, wordprocessing } from './dom.js';
import { detachStyle } from './detach-style.js';
import type { Dressing } from './dressing.js';
import { bodyText, type StyleMatch } from './match-styles.js';
import { freeName, tidyStyles } from './tidy-styles.js';

export interface MergedStyles {
  root: Element;
  /** What our styles are called in the finished file: id → id. */
  ids: ReadonlyMap<string, string>;
}

/**
 * Styles that mean something to Word, to screen readers and to other programs only under their own names. A house's
 * style with another name keeps it, and gives its looks to one of the right name.
 */
const meaningful: readonly string[] = [styleIds.title, ...Object.values(styleIds.heading)];

/** Word's style for tables that have none; it is no style to be matched. */
const plainTable = 'TableNormal';

/**
 * The house's styles and, beside them, those of ours that it has none for. The house's defaults hold for all; no two
 * styles have the same name. `root` is the house's style part and is changed.
 */
export function mergeStyles(
  root: Element,
  ours: XmlPart,
  dressing: Dressing,
  language: string,
): MergedStyles {
  tidyStyles(root, language);
  const byId = new Map(named(root, 'w:style').map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const mine = new Map(ours.all('w:style').map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const ids = finalIds([...mine.keys()], dressing, byId);
  for (const [id, style] of mine) {
    const match = dressing.matches.get(id);
    const house = byId.get(match?.house?.id ?? '');
    if (match !== undefined && house !== undefined) {
      if (isDerived(match)) derive(root, house, id, ids, dressing);
      else rename(root, house, id, dressing);
    } else if (!byId.has(ids.get(id) ?? '')) {
      const copy = adopted(style, root);
      copy.setAttributeNS(wordprocessing, 'w:styleId', ids.get(id) ?? id);
      const name = attribute(childAt(style, 'w:name')) ?? id;
      set(copy, 'w:name', freeName(name, named(root, 'w:style')));
      fitAddedStyle(copy, id, ids, dressing);
      root.appendChild(copy);
    }
  }
  finish(root, ids);
  return { root, ids };
}

function isDerived({ ours, how }: StyleMatch): boolean {
  return how === 'guessed' && meaningful.includes(ours);
}

/** The id that each of our styles has in the finished file, and `bodyText`'s. */
function finalIds(
  ours: readonly string[],
  { matches }: Dressing,
  byId: ReadonlyMap<string, Element>,
): Map<string, string> {
  const taken = new Set([...byId.keys()].map((id) => id.toLowerCase()));
  const free = (id: string): string => {
    let name = id;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${id}${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
  const plainTables = [...byId].find(
    ([, style]) => attribute(style, 'w:type') === 'table' && isDefault(style),
  );
  const ids = new Map<string, string>();
  for (const id of ours) {
    const match = matches.get(id);
    const house = match === undefined || isDerived(match) ? undefined : match.house?.id;
    ids.set(id, (id === plainTable ? plainTables?.[0] : house) ?? free(id));
  }
  ids.set(bodyText, matches.get(bodyText)?.house?.id ?? ids.get(styleIds.normal) ?? styleIds.normal);
  return ids;
}

function isDefault(style: Element): boolean {
  return ['1', 'true'].includes(attribute(style, 'w:default') ?? '');
}

/** One of Word's own styles, with the looks of the house's style of another name. */
function derive(
  root: Element,
  house: Element,
  id: string,
  ids: ReadonlyMap<string, string>,
  { house: { template }, headingLevels }: Dressing,
): void {
  const copy = make(root, 'w:style', { 'w:type': 'paragraph', 'w:styleId': ids.get(id) ?? id });
  set(copy, 'w:name', template.names.styles[id]?.names[0] ?? id);
  set(copy, 'w:basedOn', attribute(house, 'w:styleId') ?? '');
  set(copy, 'w:next', ids.get(bodyText) ?? '');
  set(copy, 'w:uiPriority', '9');
  ensure(copy, 'w:qFormat');
  const level = headingLevels.get(headings.find((one) => one.id === id)?.depth ?? 0);
  if (level !== undefined) {
    // Word finds the level of a style by the list's naming it, and the list names the other style.
    const numbered = ensure(ensure(copy, 'w:pPr'), 'w:numPr');
    set(numbered, 'w:ilvl', String(level.level));
    set(numbered, 'w:numId', level.list);
  }
  root.appendChild(copy);
}

/** Word knows its own styles by their English names; other programs leave the names that they show. */
function rename(root: Element, house: Element, id: string, { house: { template } }: Dressing): void {
  const names = template.names.styles[id];
  const name = names?.names[0];
  if (names?.builtIn !== true || name === undefined || id === styleIds.normal) return;
  const isNamed = (style: Element): boolean =>
    attribute(childAt(style, 'w:name'))?.toLowerCase() === name.toLowerCase();
  if (named(root, 'w:style').some(isNamed)) return;
  set(house, 'w:name', name);
  house.removeAttributeNS(wordprocessing, 'customStyle');
}

/** What must hold whoever made the styles. */
function finish(root: Element, ids: ReadonlyMap<string, string>): void {
  const all = named(root, 'w:style');
  const style = (id: string): Element | undefined =>
    all.find((one) => attribute(one, 'w:styleId') === ids.get(id));
  if (!all.some((one) => attribute(one, 'w:type') === 'paragraph' && isDefault(one)))
    style(styleIds.normal)?.setAttributeNS(wordprocessing, 'w:default', '1');
  for (const { depth, id } of headings) finishHeading(style(id), depth);
  // The heading of the contents is often made from the first heading, whose number and level it is not to have.
  const contents = style(styleIds.contentsHeading);
  if (contents === undefined) return;
  const byId = new Map(headings.flatMap(({ id }) => headingEntry(style(id))));
  detachStyle(contents, byId);
  const properties = ensure(contents, 'w:pPr');
  set(properties, 'w:outlineLvl', '9');
  const list = ensure(properties, 'w:numPr');
  remove(childAt(list, 'w:ilvl'));
  set(list, 'w:numId', '0');
}

function headingEntry(style: Element | undefined): [string, Element][] {
  return style === undefined ? [] : [[attribute(style, 'w:styleId') ?? '', style]];
}

function finishHeading(style: Element | undefined, depth: number): void {
  if (style === undefined) return;
  const properties = ensure(style, 'w:pPr');
  if (numberOf(childAt(properties, 'w:outlineLvl')) !== depth - 1)
    set(properties, 'w:outlineLvl', String(depth - 1));
  ensure(properties, 'w:keepNext');
}

/** Puts the heading styles on the levels of a list. */
export function numberHeadings(root: Element, ids: ReadonlyMap<string, string>, list: string): void {
  for (const { depth, id } of headings) {
    const style = named(root, 'w:style').find((one) => attribute(one, 'w:styleId') === ids.get(id));
    if (style === undefined) continue;
    const numbered = place(ensure(style, 'w:pPr'), make(root, 'w:numPr'));
    set(numbered, 'w:ilvl', String(depth - 1));
    set(numbered, 'w:numId', list);
  }
}
