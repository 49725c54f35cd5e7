import { excerpt } from '../../diagnostics/excerpt.js';
import { formatYears } from '../../language/format.js';
import { actionsOf, itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/** Money for a year that the agenda does not cover. A running cost may well begin after it. */
export const amountOutsidePeriod: Rule = {
  name: 'amount-outside-period',
  *find({ agenda }) {
    const { period } = agenda.dokument;
    if (period === undefined) return;
    for (const { pointer, value: action } of actionsOf(agenda)) {
      for (const { pointer: source, value } of itemsAt(`${pointer}/finansiering`, action.finansiering)) {
        for (const [year, amount] of Object.entries(value.tkr ?? {})) {
          if (amount === 0 || (Number(year) >= period.från && Number(year) <= period.till)) continue;
          const details = {
            action: excerpt(action.namn),
            year,
            period: formatYears(period.från, period.till),
          };
          yield { pointer: `${source}/tkr/${year}`, mark: 'key', details };
        }
      }
    }
  },
};
