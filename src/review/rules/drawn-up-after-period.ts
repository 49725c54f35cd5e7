import { formatYears } from '../../language/format.js';
import type { Rule } from '../rule.js';

/** A document that was drawn up when its period was over. */
export const drawnUpAfterPeriod: Rule = {
  name: 'drawn-up-after-period',
  *find({ agenda: { dokument } }) {
    const { upprättad, period } = dokument;
    if (upprättad === undefined || period === undefined) return;
    if (Number(upprättad.slice(0, 4)) <= period.till) return;
    yield {
      pointer: '/dokument/upprättad',
      details: { drawnUp: upprättad, period: formatYears(period.från, period.till) },
    };
  },
};
