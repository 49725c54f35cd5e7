import { attribute, childAt } from '../conformance/xml-part.js';
import { numberOf } from './dom.js';
import type { HouseLevel } from './house-lists.js';

/**
 * Whose numbers the headings have. The house's are kept when they come out as those that the text refers to ("6.2.1");
 * otherwise the headings get ours, for a reference that leads to another number is worse than another look.
 */
export type HeadingNumbers =
  | { whose: 'house' }
  /** `shown`: what the house's first heading that differs would be numbered, "" for none at all. */
  | { whose: 'ours'; depth: number; shown: string };

/** `levels` are the list levels of the house's headings, for each depth that the document numbers, from 1. */
export function headingNumbersOf(levels: ReadonlyMap<number, HouseLevel | undefined>): HeadingNumbers {
  const first = [...levels.values()][0];
  for (const [depth, level] of levels) {
    if (level === undefined) return { whose: 'ours', depth, shown: '' };
    const isOne = level.definition === first?.definition && level.level === depth - 1;
    if (!isOne || !isPlain(level, depth)) return { whose: 'ours', depth, shown: example(level) };
  }
  return { whose: 'house' };
}

/** "1.1.1": digits from 1, with points between them and nothing else. */
function isPlain({ element }: HouseLevel, depth: number): boolean {
  const wanted = Array.from({ length: depth }, (_, index) => `%${index + 1}`).join('.');
  const format = attribute(childAt(element, 'w:numFmt')) ?? 'decimal';
  return (
    format === 'decimal' &&
    (numberOf(childAt(element, 'w:start')) ?? 1) === 1 &&
    attribute(childAt(element, 'w:lvlText'))?.trim() === wanted &&
    numberOf(childAt(element, 'w:lvlRestart')) === undefined
  );
}

/** What the first heading of the level would be numbered, roughly: Word's formats other than these are shown as digits. */
function example({ element }: HouseLevel): string {
  const format = attribute(childAt(element, 'w:numFmt')) ?? 'decimal';
  const mark = marks[format] ?? '1';
  return (attribute(childAt(element, 'w:lvlText')) ?? '').replaceAll(/%\d/g, mark).trim();
}

const marks: Readonly<Record<string, string>> = {
  upperRoman: 'I',
  lowerRoman: 'i',
  upperLetter: 'A',
  lowerLetter: 'a',
  bullet: '•',
  none: '',
};
