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
      const { tid = {} } = value;
      const [first, last] = [yearOf(tid.start), yearOf(tid.slut)];
      const isWhollyOutside = (first ?? 0) > period.till || (last ?? Infinity) < period.från;
      for (const key of ['start', 'slut'] as const) {
        const year = key === 'start' ? first : last;
        if (year === undefined || (year >= period.från && year <= period.till)) continue;
        const details = {
          action: excerpt(value.namn),
          time: String(tid[key]),
          period: formatYears(period.från, period.till),
        };
        const hint = isWhollyOutside ? 'wholly' : year < period.från ? 'before' : 'after';
        yield { pointer: `${pointer}/tid/${key}`, details, hint };
        if (isWhollyOutside) break;
      }
    }
  },
};

function yearOf(time: string | number | undefined): number | undefined {
  return time === undefined ? undefined : Number(String(time).slice(0, 4));
}
