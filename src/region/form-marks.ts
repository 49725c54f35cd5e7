import { createHash } from 'node:crypto';
import { pathWord, type FieldPath } from './form.js';

/**
 * By which a field is known in a Word file: a bookmark on its label, which other programs keep when they drop the tags of
 * controls. Word has room for 40 letters, digits and underscores.
 */
export function fieldMark(path: FieldPath): string {
  return `rk_${createHash('sha256').update(pathWord(path)).digest('hex').slice(0, 24)}`;
}

export function isFieldMark(name: string): boolean {
  return /^rk_[0-9a-f]{24}$/.test(name);
}

/** What a form says of itself, as properties of the Word file (docProps/custom.xml). */
export const formProperties = {
  member: 'remissklar-medlem',
  region: 'remissklar-region',
  version: 'remissklar-mallversion',
  /** The fields' sums, several properties: the first letters of each field's mark and of the sum of what it was sent with. */
  sums: 'remissklar-summor-',
} as const;

const markLength = 6;
const sumLength = 8;

/** The sum of what a field holds, and the mark it belongs to. */
export function fieldSum(mark: string, text: string): string {
  const sum = createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, sumLength);
  return mark.slice(3, 3 + markLength) + sum;
}

/** Sums as the values of properties: Word has room for 255 letters in one. */
export function sumsAsValues(sums: readonly string[]): string[] {
  const inOne = Math.floor(255 / (markLength + sumLength));
  return Array.from({ length: Math.ceil(sums.length / inOne) }, (_, index) =>
    sums.slice(index * inOne, (index + 1) * inOne).join(''),
  );
}

export function sumsInValue(value: string): string[] {
  return value.match(new RegExp(`[0-9a-f]{${markLength + sumLength}}`, 'g')) ?? [];
}

/** Whether a field holds what it was sent with; undefined when the file does not know. */
export function isUntouched(mark: string, text: string, sums: ReadonlySet<string>): boolean | undefined {
  const known = mark.slice(3, 3 + markLength);
  const sum = fieldSum(mark, text);
  if (sums.has(sum)) return true;
  for (const one of sums) if (one.startsWith(known)) return false;
  return undefined;
}
