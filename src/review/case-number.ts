/** A diarienummer taken apart: "AN 2017/00314-1.3.2" has the series AN, the year 2017 and the numbers 314, 1, 3, 2. */
export interface CaseNumber {
  /** In capitals; empty when there is none. */
  series: string;
  year: number;
  /** Without leading zeros, the running number first. */
  numbers: number[];
}

export type CaseNumberFault = 'prefix' | 'words' | 'year' | 'number';

/** "dnr", "diarienr." and the like, typed in front. */
const prefix = /^\s*(?:d(?:iarie)?-?\s?(?:nr|nummer)|ärende(?:nr|nummer)?)\b[\s.:]*/i;

/** What follows "dnr", when that is typed in front; else the text itself. */
export function withoutPrefix(text: string): string {
  return text.replace(prefix, '').trim();
}

/** Reads the forms that are in use: "KS 2026/0412", "KS/2015:158-005", "2019/123", "SN 2020.0153", "KS 412/26". */
export function readCaseNumber(text: string): CaseNumber | CaseNumberFault {
  if (prefix.test(text)) return 'prefix';
  const words = text.match(/\p{L}+/gu) ?? [];
  const digits = text.match(/\d+/g) ?? [];
  if (digits.length === 0) return 'words';
  if (words.length > 2 || words.some((word) => word.length > longestSeries) || /[,;()]/.test(text))
    return 'words';
  const joined = /^((?:19|20)\d{2})(\d{2,})$/.exec(digits[0] ?? '');
  const parts = joined === null ? digits : [joined[1] ?? '', joined[2] ?? '', ...digits.slice(1)];
  const yearAt = yearIn(parts);
  if (parts.length === 1) return yearAt === -1 ? 'year' : 'number';
  if (yearAt === -1) return 'year';
  const year = Number(parts[yearAt]);
  return {
    series: words.join(' ').toUpperCase(),
    year: year < 100 ? 2000 + year : year,
    numbers: parts.filter((_, index) => index !== yearAt).map(Number),
  };
}

/** "KS", "BUN", "KLFKS": a committee's letters are few; more are words. */
const longestSeries = 8;

/** Four digits, or else two: before the running number or after it. */
function yearIn(parts: readonly string[]): number {
  const four = parts.findIndex((part) => /^(?:19|20)\d{2}$/.test(part));
  return four === -1 ? parts.slice(0, 2).findIndex((part) => /^\d{2}$/.test(part)) : four;
}

/**
 * Whether two numbers are the same case, however they are punctuated. What follows the running number (a document of
 * the case, a class in the archive) counts only where both have it.
 */
export function sameCase(left: CaseNumber, right: CaseNumber): boolean {
  return (
    left.series === right.series &&
    left.year === right.year &&
    left.numbers.every((number, index) => number === (right.numbers[index] ?? number))
  );
}
