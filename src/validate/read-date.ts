let known: readonly string[] | undefined;

/** "januari", "februari" … Made when a date has a month in words, which few have; it takes its time. */
function months(): readonly string[] {
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' });
  known = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2027, month, 1)));
  return known;
}

/** "5 maj 2027", "5/5 2027" or "2027.5.5" → "2027-05-05". Undefined when it is no such day. */
export function readDate(words: string): string | undefined {
  const parts = isoParts(words) ?? swedishParts(words);
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** Written as a date should be, whether there is such a day or not. */
export function hasDateForm(words: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(words);
}

function isoParts(words: string): [number, number, number] | undefined {
  const match = /^(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})$/.exec(words.trim());
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function swedishParts(words: string): [number, number, number] | undefined {
  const match = /^(?:den\s+)?(\d{1,2})[\s./-]*(\d{1,2}|\p{L}+)[\s./-]+(\d{4})$/iu.exec(words.trim());
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  return number === undefined ? undefined : [Number(year), number, Number(day)];
}

function monthNumber(word: string): number | undefined {
  const index = months().findIndex((month) => word.length > 2 && month.startsWith(word.toLowerCase()));
  return index === -1 ? undefined : index + 1;
}
