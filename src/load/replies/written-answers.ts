import type { Edition } from '../../consultation/edition.js';
import { positions, type Position } from '../../consultation/reply.js';
import type { ViewTarget } from '../../consultation/target.js';

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

/** "12", "stycke 12, punkt 3", "6.2.1": what a free row says that it is about. Else it is kept as it is stated. */
export function placeIn(words: string, edition: Edition | undefined): ViewTarget {
  const stated = words.trim();
  if (stated === '') return { kind: 'whole', id: '' };
  const [, number, point] =
    /^(?:\p{L}+\.?\s*)?(\d{1,5})(?:\s*[,:;]?\s*\p{L}+\.?\s*(\d{1,3}))?\.?$/u.exec(stated) ?? [];
  if (number !== undefined) {
    const paragraph = Number(number);
    const id = edition?.paragraphs.find((one) => one.number === paragraph)?.id ?? '';
    return {
      kind: 'paragraph',
      id,
      paragraph,
      ...(point === undefined ? {} : { point: Number(point) }),
      stated,
    };
  }
  const flat = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();
  const found = edition?.targets.find(
    (one) => one.number !== '' && [one.number, `${one.number} ${one.title}`].map(flat).includes(flat(stated)),
  );
  return found === undefined ? { kind: 'whole', id: '', stated } : { kind: found.kind, id: found.id, stated };
}
