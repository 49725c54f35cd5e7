import { excerpt } from '../../diagnostics/excerpt.js';
import { formatYears } from '../../language/format.js';
import { indicatorsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** A target for a year when the agenda does not apply: nobody is told to follow it up. */
export const targetOutsidePeriod: Rule = {
  name: 'target-outside-period',
  *find({ agenda }) {
    const { period } = agenda.dokument;
    if (period === undefined) return;
    for (const { pointer, value } of indicatorsOf(agenda)) {
      const year = value.målvärde?.år;
      if (year === undefined || (year >= period.från && year <= period.till)) continue;
      const details = {
        measure: excerpt(value.mått),
        year: String(year),
        period: formatYears(period.från, period.till),
      };
      yield { pointer: `${pointer}/målvärde/år`, details, hint: year < period.från ? 'before' : 'after' };
    }
  },
};
