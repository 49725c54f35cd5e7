/**
 * Swedish ways of writing numbers, amounts, years and dates (Svenska skrivregler): groups of three with a no-break
 * space, decimal comma, a no-break space before the per cent sign, "den 5 maj 2027" in running text.
 */

const noBreakSpace = '\u00A0';
const minus = '\u2212';
const enDash = '\u2013';

/** 14200 → "14 200", 34.5 → "34,5": every digit that was typed, and never an exponent. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals = ''] = digitsOf(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
  const isZero = /^0*$/.test(whole + decimals);
  return `${value < 0 && !isZero ? minus : ''}${grouped}${decimals === '' ? '' : `,${decimals}`}`;
}

function digitsOf(size: number): string {
  const shortest = String(size);
  if (!shortest.includes('e')) return shortest;
  return size < 1 ? size.toFixed(20).replace(/0+$/, '') : String(BigInt(size));
}

/** A number with its unit: "34,5 %", "12 dagar". `units` holds the units that are written otherwise or not at all. */
export function formatQuantity(
  value: number,
  unit: string,
  units: Readonly<Record<string, string>> = {},
): string {
  const sign = units[unit] ?? unit;
  return sign === '' ? formatNumber(value) : `${formatNumber(value)}${noBreakSpace}${sign}`;
}

/** "2027-05-05" → "den 5 maj 2027". Anything that is no such date is given back as it is. */
export function formatDate(date: string, months: readonly string[]): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = match === null ? undefined : months[Number(match[2]) - 1];
  if (match === null || month === undefined) return date;
  return `den ${Number(match[3])}${noBreakSpace}${month} ${match[1]}`;
}

/** The same where it stands by itself: "14 december 2026". */
export function formatDay(date: string, months: readonly string[]): string {
  return formatDate(date, months).replace(/^den /, '');
}

/** "2027-09" → "september 2027"; "2027" → "2027". */
export function formatMonth(time: string, months: readonly string[]): string {
  const match = /^(\d{4})-(\d{2})$/.exec(time);
  const month = match === null ? undefined : months[Number(match[2]) - 1];
  return match === null || month === undefined ? time : `${month} ${match[1]}`;
}

/** A range with an unspaced en dash: 2027–2030; one year alone when both ends are the same. */
export function formatYears(from: number, to: number): string {
  return from === to ? String(from) : `${from}${enDash}${to}`;
}

/** "a", "a och b", "a, b och c". */
export function formatList(words: readonly string[], conjunction: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}

export function capitalise(words: string): string {
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}
