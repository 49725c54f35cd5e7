import { excerpt } from '../../diagnostics/excerpt.js';
import { formatNumber } from '../../language/format.js';
import { actionsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** Shares of a cost that are not the whole of it. Those with decimals may be rounded: three of 33.3. */
export const splitNot100: Rule = {
  name: 'split-not-100',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      const shares = value.kostnadsdelning ?? [];
      const sum = shares.reduce((total, { andel }) => total + andel, 0);
      const off = Math.round((sum - 100) * 10) / 10;
      const isRounded = Math.abs(sum - 100) <= roundingOf(shares) + 1e-9;
      if (shares.length === 0 || off === 0 || isRounded) continue;
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

/** How far the sum may be from the whole because shares are rounded: half of the last decimal of each. */
function roundingOf(shares: readonly { andel: number }[]): number {
  const decimals = shares.map(({ andel }) => String(andel).split('.')[1]?.length ?? 0);
  return decimals.filter((count) => count > 0).reduce((total, count) => total + 0.5 * 10 ** -count, 0);
}
