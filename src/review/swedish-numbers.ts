/** A number in a text, with its place: UTF-16 offset and length. */
export interface WrittenNumber {
  value: number;
  /** Digits after the decimal sign: how far it is rounded. */
  decimals: number;
  offset: number;
  length: number;
}

/**
 * Groups of three with any kind of space or a point between them, a decimal comma or point, a minus of any kind in
 * front. No part of a date or of a number in another form.
 */
export const numberPattern =
  '(?<![\\p{L}\\p{N}]|\\d\\.)[-−–]?(?:[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?|(?:\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3})+|\\d+)(?:[.,]\\d+)?)(?!\\.?\\d)';

/** What is written in a form that `numberPattern` finds. */
export function readNumber(written: string): { value: number; decimals: number } {
  const plain = written
    .replace(/[\s\u00A0\u202F\u2009]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^-?[1-9]\d{0,2}(?:\.\d{3})+(?=,|$)/, (groups) => groups.replaceAll('.', ''))
    .replace(',', '.');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

/** Numerals up to twelve, which are written with letters. */
const numerals = [
  'noll',
  'en|ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];

export const numeralPattern = numerals.slice(1).join('|');

/** "tre" is 3, "22" is 22; undefined for other words. */
export function readNumeral(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const index = numerals.findIndex((forms) => forms.split('|').includes(word.toLowerCase()));
  return index === -1 ? undefined : index;
}

/** Sums of decimal fractions come out as one writes them: 0.1 + 0.2 is 0.3. */
export function sumOf(numbers: readonly number[]): number {
  return Number(numbers.reduce((total, number) => total + number, 0).toFixed(6));
}
