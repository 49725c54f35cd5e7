import { excerpt } from '../../diagnostics/excerpt.js';
import { formatNumber } from '../../language/format.js';
import { indicatorsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** A target that is reached already. */
export const targetIsBaseline: Rule = {
  name: 'target-is-baseline',
  *find({ agenda }) {
    for (const { pointer, value } of indicatorsOf(agenda)) {
      const target = value.målvärde?.värde;
      if (target === undefined || target !== value.utgångsvärde?.värde) continue;
      yield {
        pointer: `${pointer}/målvärde/värde`,
        details: { measure: excerpt(value.mått), value: formatNumber(target) },
      };
    }
  },
};
