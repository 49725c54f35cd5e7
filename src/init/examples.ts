import { parse } from 'yaml';
import type { Period } from './materials.js';

/** The period that the examples are written for. */
const written: Period = { from: 2027, to: 2030 };

/** Years of our time; a law of 2016 stays where it is. */
const nearYear = /\b20(?:2[4-9]|3\d)\b/g;

/**
 * The examples as plain data, with their years moved to the period. Years inside the written period stay inside the
 * new one, however short: two amounts may then fall on the same year, and the later one stands.
 */
export function readExamples(text: string, period: Period = written): unknown {
  const moved = text.replace(nearYear, (year) => String(moveYear(Number(year), period)));
  return parse(moved, { uniqueKeys: false });
}

function moveYear(year: number, { from, to }: Period): number {
  const start = year + from - written.from;
  const end = year + to - written.to;
  if (year <= written.from) return start;
  if (year >= written.to) return end;
  return Math.min(start, to);
}
