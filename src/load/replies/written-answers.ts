import { positions, type Position } from '../../consultation/reply.js';

/** "Tillstyrker med ändring", "avstår från att yttra sig": a position however its words are written. */
export function positionIn(words: string): Position | undefined {
  const flat = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '-')
    .replace(/^-|-$/g, '');
  // The longest first: one position begins as another does.
  const byLength = [...positions].sort((left, right) => right.length - left.length);
  return (
    byLength.find((one) => flat === one) ??
    byLength.find((one) => one === 'avstår' && flat.startsWith(`${one}-`))
  );
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('sv-SE', { month: 'short', timeZone: 'UTC' })
    .format(new Date(Date.UTC(2000, month, 1)))
    .slice(0, 3)
    .toLowerCase(),
);

/** "2026-09-16", "20260916", "16/9 2026", "16 september 2026" as an ISO date; undefined for what is no date. */
export function dateIn(words: string): string | undefined {
  const text = words.trim().toLowerCase();
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})$/.exec(text) ??
    swapped(/^(\d{1,2})[/.](\d{1,2})[ /.,-]+(\d{4})$/.exec(text)) ??
    named(text) ??
    [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

function swapped(found: RegExpExecArray | null): string[] | undefined {
  return found === null ? undefined : ['', found[3] ?? '', found[2] ?? '', found[1] ?? ''];
}

function named(text: string): string[] | undefined {
  const [, day = '', name = '', year = ''] = /^(?:den )?(\d{1,2}) (\p{L}+)\.? (\d{4})$/u.exec(text) ?? [];
  const month = months.findIndex((start) => name !== '' && name.startsWith(start));
  return month === -1 ? undefined : ['', year, String(month + 1), day];
}
