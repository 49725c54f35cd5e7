import { formatYears } from '../../language/format.js';
import type { Rule } from '../rule.js';

/** Years that the guide wants an agenda to look ahead. */
const fewestYears = 3;

/** An agenda that looks too short a way ahead. */
export const periodTooShort: Rule = {
  name: 'period-too-short',
  *find({ agenda }) {
    const { period } = agenda.dokument;
    if (period === undefined) return;
    const { från, till } = period;
    if (till - från + 1 >= fewestYears) return;
    yield {
      pointer: '/dokument/period',
      mark: 'key',
      details: { period: formatYears(från, till), end: från + fewestYears - 1 },
    };
  },
};
