import type { Element } from '@xmldom/xmldom';
import { attribute, childAt, inside, readXmlPart, type XmlPart } from '../conformance/xml-part.js';
import { styleIds } from '../styles/style-ids.js';
import { adopted, ensure, make, named, numberOf, place, remove, set, wordprocessing } from './dom.js';
import type { Dressing } from './dressing.js';
import type { HouseLevel } from './house-lists.js';

export interface MergedNumbering {
  root: Element;
  /** Numbers of our lists in the finished file, by those they had. */
  lists: ReadonlyMap<string, string>;
}

const emptyNumbering = `<w:numbering xmlns:w="${wordprocessing}"/>`;

/**
 * The house's lists and, behind them with numbers of their own, those of ours that are used. Ours count as before, each
 * by itself; but where the house has a list style, they wear its marks and its indents. `used` are the numbers of our
 * lists that stand in the text, and `chapters` the one that our headings have, when they keep it.
 */
export function mergeNumbering(
  house: XmlPart | undefined,
  ours: XmlPart,
  used: ReadonlySet<string>,
  chapters: string | undefined,
  ids: ReadonlyMap<string, string>,
  dressing: Dressing,
): MergedNumbering {
  const { root } = house ?? readXmlPart('', emptyNumbering);
  for (const mark of inside(root, 'w:lang')) remove(mark);
  const definitions = named(root, 'w:abstractNum');
  if (chapters !== undefined) unlink(definitions, headingIds(ids));
  const nextDefinition = 1 + Math.max(-1, ...definitions.map((one) => numberOf(one, 'w:abstractNumId') ?? 0));
  const nextList = 1 + Math.max(0, ...named(root, 'w:num').map((one) => numberOf(one, 'w:numId') ?? 0));

  const wanted = ours
    .all('w:num')
    .filter((one) => used.has(attribute(one, 'w:numId') ?? '') || attribute(one, 'w:numId') === chapters);
  const definitionOf = (list: Element): string => attribute(childAt(list, 'w:abstractNumId')) ?? '';
  const kept = [...new Set(wanted.map(definitionOf))];
  const firstList = named(root, 'w:num', 'w:numIdMacAtCleanup')[0] ?? null;
  for (const definition of ours.all('w:abstractNum')) {
    const index = kept.indexOf(attribute(definition, 'w:abstractNumId') ?? '');
    if (index === -1) continue;
    const copy = adopted(definition, root);
    copy.setAttributeNS(wordprocessing, 'w:abstractNumId', String(nextDefinition + index));
    // Of a later Word than the house's list may say that it knows.
    copy.removeAttribute('w15:restartNumberingAfterBreak');
    dress(copy, ids, dressing);
    root.insertBefore(copy, firstList);
  }
  const end = named(root, 'w:numIdMacAtCleanup')[0] ?? null;
  const lists = new Map<string, string>();
  for (const [index, list] of wanted.entries()) {
    const copy = adopted(list, root);
    copy.setAttributeNS(wordprocessing, 'w:numId', String(nextList + index));
    set(copy, 'w:abstractNumId', String(nextDefinition + kept.indexOf(definitionOf(list))));
    root.insertBefore(copy, end);
    lists.set(attribute(list, 'w:numId') ?? '', String(nextList + index));
  }
  return { root, lists };
}

function headingIds(ids: ReadonlyMap<string, string>): Set<string> {
  return new Set(Object.values(styleIds.heading).map((id) => ids.get(id) ?? id));
}

/** A level that names a style would go on numbering it beside the list that the style now has. */
function unlink(definitions: readonly Element[], styles: ReadonlySet<string>): void {
  for (const definition of definitions) {
    for (const link of inside(definition, 'w:pStyle')) if (styles.has(attribute(link) ?? '')) remove(link);
  }
}

function dress(definition: Element, ids: ReadonlyMap<string, string>, dressing: Dressing): void {
  const levels = named(definition, 'w:lvl');
  if (inside(definition, 'w:pStyle').length > 0) dressChapters(levels, ids, dressing);
  else if (levels.length > 1) dressList(levels, dressing);
  else for (const level of levels) makeRoom(level, 1, dressing);
}

/** Our numbers, placed and lettered as the house's are where it has any. */
function dressChapters(
  levels: readonly Element[],
  ids: ReadonlyMap<string, string>,
  dressing: Dressing,
): void {
  for (const [index, level] of levels.entries()) {
    const link = childAt(level, 'w:pStyle');
    const style = attribute(link) ?? '';
    if (link !== undefined) set(level, 'w:pStyle', ids.get(style) ?? style);
    const house = dressing.headingLevels.get(index + 1);
    if (house === undefined) {
      makeRoom(level, index + 1, dressing);
      continue;
    }
    for (const name of ['w:suff', 'w:lvlJc', 'w:pPr', 'w:rPr']) replaceBy(level, house.element, name);
    setIndent(level, house.left, house.hanging);
  }
}

/** Our numbers in letters of the house's size and width. */
function makeRoom(level: Element, depth: number, dressing: Dressing): void {
  const left = numberOf(childAt(level, 'w:pPr', 'w:ind'), 'w:left') ?? 0;
  const room = Math.round(left * dressing.numberRoom(depth));
  setIndent(level, room, room);
}

/** The marks and indents of the house's lists; of an ordered list also how its numbers are written. */
function dressList(levels: readonly Element[], dressing: Dressing): void {
  const isOrdered = attribute(childAt(levels[0], 'w:numFmt')) !== 'bullet';
  const house = dressing.levels[isOrdered ? 'numbers' : 'bullets'];
  for (const [index, level] of levels.entries()) {
    const { left, hanging } = dressing.layout.listIndent(isOrdered, index);
    const like = house[index];
    if (like !== undefined && isMark(like, isOrdered)) wear(level, like, index);
    setIndent(level, left, hanging);
  }
}

function isMark({ element }: HouseLevel, isOrdered: boolean): boolean {
  const format = attribute(childAt(element, 'w:numFmt')) ?? 'decimal';
  return format !== 'none' && (format === 'bullet') !== isOrdered;
}

function wear(level: Element, { element, level: from }: HouseLevel, to: number): void {
  for (const name of ['w:numFmt', 'w:suff', 'w:lvlText', 'w:lvlPicBulletId', 'w:lvlJc', 'w:rPr'])
    replaceBy(level, element, name);
  const text = childAt(level, 'w:lvlText');
  // The house's list may stand on another level, and "%1" is then another number.
  const moved = (attribute(text) ?? '').replaceAll(/%(\d)/g, (_, place: string) => {
    const now = Number(place) + to - from;
    return now < 1 ? '' : `%${now}`;
  });
  text?.setAttributeNS(wordprocessing, 'w:val', moved);
}

/** The same child as the house has, in place of ours; none when it has none. */
function replaceBy(level: Element, house: Element, name: string): void {
  remove(childAt(level, name));
  const theirs = childAt(house, name);
  if (theirs === undefined) return;
  const copy = adopted(theirs, level);
  for (const mark of inside(copy, 'w:lang')) remove(mark);
  place(level, copy);
}

function setIndent(level: Element, left: number, hanging: number): void {
  const properties = ensure(level, 'w:pPr');
  const indent = make(level, 'w:ind', {
    'w:left': String(left),
    [hanging < 0 ? 'w:firstLine' : 'w:hanging']: String(Math.abs(hanging)),
  });
  place(properties, indent);
}
