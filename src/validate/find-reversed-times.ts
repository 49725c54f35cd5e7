import type { Project } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { partsAt } from '../answers/parts.js';

/** A period or an action's time that ends before it begins. Years and year-months compare as they are written. */
export function findReversedTimes({ answers, places }: Project): Problem[] {
  const kinds = [
    { path: ['dokument', 'period'], first: 'från', last: 'till', code: 'validate/reversed-period' },
    { path: ['insatser', 'lista', '*', 'tid'], first: 'start', last: 'slut', code: 'validate/reversed-time' },
  ];
  return kinds.flatMap(({ path, first, last, code }) =>
    partsAt(answers, path).flatMap(({ pointer, value }): Problem[] => {
      const [start, end] = [timeOf(value, first), timeOf(value, last)];
      if (start === undefined || end === undefined || !endsBefore(end, start)) return [];
      return [
        { code, severity: 'error', place: places.value(`${pointer}/${last}`), details: { start, end } },
      ];
    }),
  );
}

function timeOf(value: unknown, key: string): string | undefined {
  const time = (value as Record<string, unknown> | undefined)?.[key];
  const words = typeof time === 'number' || typeof time === 'string' ? String(time) : '';
  return written.test(words) ? words : undefined;
}

/** What is not written as a time is told as that. */
const written = /^\d{4}(?:-\d{2})?$/;

/** 2027 ends with its last month: it does not end before 2027-09. */
function endsBefore(end: string, start: string): boolean {
  const length = Math.min(end.length, start.length);
  return end.slice(0, length) < start.slice(0, length);
}
