import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/** A source of money without an amount. */
export const fundingWithoutAmount: Rule = {
  name: 'funding-without-amount',
  *find({ agenda }) {
    for (const { pointer, value: action } of actionsOf(agenda)) {
      for (const source of itemsAt(`${pointer}/finansiering`, action.finansiering)) {
        const { källa, benämning, tkr } = source.value;
        if (tkr === undefined) {
          yield {
            pointer: `${source.pointer}/tkr`,
            details: { action: excerpt(action.namn), source: excerpt(benämning ?? källa) },
          };
        }
      }
    }
  },
};
