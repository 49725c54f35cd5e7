import { excerpt } from '../../diagnostics/excerpt.js';
import { formatYears } from '../../language/format.js';
import { actionsOf, itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/** Money for a year that the agenda does not cover, told once an action. A running cost may well begin after it. */
export const amountOutsidePeriod: Rule = {
  name: 'amount-outside-period',
  *find({ agenda }) {
    const { period } = agenda.dokument;
    if (period === undefined) return;
    const isOutside = ([year, amount]: [string, number]): boolean =>
      amount !== 0 && (Number(year) < period.från || Number(year) > period.till);
    for (const { pointer, value: action } of actionsOf(agenda)) {
      const outside = itemsAt(`${pointer}/finansiering`, action.finansiering).flatMap((source) =>
        Object.entries(source.value.tkr ?? {})
          .filter(isOutside)
          .map(([year]) => ({ year, pointer: `${source.pointer}/tkr/${year}` })),
      );
      const [first] = outside;
      if (first === undefined) continue;
      const details = {
        action: excerpt(action.namn),
        years: [...new Set(outside.map(({ year }) => year))].sort().join(', '),
        period: formatYears(period.från, period.till),
      };
      yield { pointer: first.pointer, mark: 'key', details };
    }
  },
};
