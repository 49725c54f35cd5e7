import { excerpt } from '../../diagnostics/excerpt.js';
import { formatYears } from '../../language/format.js';
import { actionsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** An action that begins before the agenda does, or goes on after it. */
export const timeOutsidePeriod: Rule = {
  name: 'time-outside-period',
  *find({ agenda }) {
    const { period } = agenda.dokument;
    if (period === undefined) return;
    for (const { pointer, value } of actionsOf(agenda)) {
      for (const key of ['start', 'slut'] as const) {
        const time = value.tid?.[key];
        const year = Number(String(time ?? period.från).slice(0, 4));
        if (year >= period.från && year <= period.till) continue;
        const details = {
          action: excerpt(value.namn),
          time: String(time),
          period: formatYears(period.från, period.till),
        };
        yield { pointer: `${pointer}/tid/${key}`, details, hint: year < period.från ? 'before' : 'after' };
      }
    }
  },
};
