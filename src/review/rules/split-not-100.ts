import { excerpt } from '../../diagnostics/excerpt.js';
import { formatNumber } from '../../language/format.js';
import { actionsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** Shares of a cost that are not the whole of it. Shares with decimals may be off by less than half a tenth. */
export const splitNot100: Rule = {
  name: 'split-not-100',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      const shares = value.kostnadsdelning ?? [];
      const sum = shares.reduce((total, { andel }) => total + andel, 0);
      const off = Math.round((sum - 100) * 10) / 10;
      if (shares.length === 0 || off === 0) continue;
      yield {
        pointer: `${pointer}/kostnadsdelning`,
        mark: 'key',
        details: {
          action: excerpt(value.namn),
          sum: formatNumber(Math.round(sum * 10) / 10),
          difference: formatNumber(Math.abs(off)),
        },
        hint: off < 0 ? 'too-little' : 'too-much',
      };
    }
  },
};
