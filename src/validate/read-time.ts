/** A time in words, as YAML wants it. */
export interface ReadTime {
  /** "2027" or "2027-09". */
  time: string;
  year: string;
  /** Whether the words say just this; a season has no certain month. */
  certain: boolean;
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2027, month, 1)),
);

/** First and last month of what a year is divided in. */
const parts: readonly (readonly [RegExp, first: number, last: number, certain: boolean])[] = [
  [/första halvåret|halvår 1|h1/u, 1, 6, true],
  [/andra halvåret|halvår 2|h2/u, 7, 12, true],
  [/första kvartalet|kvartal 1|[qk]v?1/u, 1, 3, true],
  [/andra kvartalet|kvartal 2|[qk]v?2/u, 4, 6, true],
  [/tredje kvartalet|kvartal 3|[qk]v?3/u, 7, 9, true],
  [/fjärde kvartalet|kvartal 4|[qk]v?4/u, 10, 12, true],
  [/början av|årsskiftet|tidigt/u, 1, 1, false],
  [/slutet av|sent|årets slut/u, 12, 12, false],
  [/mitten av/u, 6, 6, false],
  [/vår/u, 1, 6, false],
  [/sommar/u, 6, 8, false],
  [/höst/u, 8, 12, false],
  [/vinter/u, 1, 3, false],
];

/**
 * "mars 2027", "våren 2027" or "2027/03" → the time that was meant; of what lasts, the month where it ends when
 * `isEnd`. Undefined when there is no year, or more than one.
 */
export function readTime(words: string, isEnd: boolean): ReadTime | undefined {
  const lower = words.trim().toLowerCase();
  const years = lower.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [];
  const [year] = years;
  if (year === undefined || years.length > 1) return undefined;
  const rest = lower.replace(year, ' ').trim();
  const month = monthIn(rest);
  if (month !== undefined) return { time: `${year}-${twoDigits(month)}`, year, certain: true };
  const part = parts.find(([pattern]) => pattern.test(rest));
  if (part === undefined) return { time: year, year, certain: /^[^\p{L}\d]*$/u.test(rest) };
  const [, first, last, certain] = part;
  return { time: `${year}-${twoDigits(isEnd ? last : first)}`, year, certain };
}

/** A month by its name, or by its number alone. */
function monthIn(rest: string): number | undefined {
  const number = /^[-–/. ]*(\d{1,2})(?:[-/. ]+\d{1,2})?[-–/. ]*$/u.exec(rest)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : undefined;
  const named = rest.match(/\p{L}+/gu) ?? [];
  const found = named.flatMap((word) => {
    const index = months.findIndex((name) => word.length > 2 && name.startsWith(word));
    return index === -1 ? [] : [index + 1];
  });
  return found.length === 1 ? found[0] : undefined;
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0');
}
