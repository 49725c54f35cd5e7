import type { Period } from '../pipeline.js';
import type { Misuse } from './commands/command.js';

/** "2027-2030", with any dash and any spaces. */
const shape = /^(\d{4})\s*[-–—\u2212]\s*(\d{4})$/;
/** The years that an agenda can be for. */
const possible = /^20\d\d$/;

/** The first and the last year, as typed; or what is wrong with them. */
export function readPeriod(typed: string): { period: Period } | { misuse: Misuse } {
  const value = typed.trim();
  const years = shape.exec(value);
  if (years === null) return { misuse: { code: 'cli/unknown-period', details: { value } } };
  if (years.slice(1).some((year) => !possible.test(year)))
    return { misuse: { code: 'cli/unknown-period', details: { value }, hint: 'century' } };
  const [from, to] = [Number(years[1]), Number(years[2])];
  if (from <= to) return { period: { from, to } };
  const details = { value, suggestion: `${to}-${from}` };
  return { misuse: { code: 'cli/unknown-period', details, hint: 'reversed' } };
}
