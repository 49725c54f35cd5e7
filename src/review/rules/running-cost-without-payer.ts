import { excerpt } from '../../diagnostics/excerpt.js';
import { formatNumber } from '../../language/format.js';
import { actionsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** A running cost that nobody pays. No cost needs no payer. */
export const runningCostWithoutPayer: Rule = {
  name: 'running-cost-without-payer',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      const { tkr_per_år = 0, betalas_av } = value.löpande_kostnad ?? {};
      if (tkr_per_år > 0 && betalas_av === undefined) {
        yield {
          pointer: `${pointer}/löpande_kostnad/betalas_av`,
          details: { action: excerpt(value.namn), cost: formatNumber(tkr_per_år) },
        };
      }
    }
  },
};
