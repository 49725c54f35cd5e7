import { excerpt } from '../../diagnostics/excerpt.js';
import { indicatorsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** An indicator of which something is missing to measure by. A value that is not yet measured needs no year. */
export const indicatorIncomplete: Rule = {
  name: 'indicator-incomplete',
  *find({ agenda }) {
    for (const { pointer, value } of indicatorsOf(agenda)) {
      const { enhet, utgångsvärde, målvärde } = value;
      const missing = [
        ...(enhet === undefined ? ['enhet'] : []),
        ...(utgångsvärde === undefined ? ['utgångsvärde'] : []),
        ...(typeof utgångsvärde?.värde === 'number' && utgångsvärde.år === undefined
          ? ['utgångsvärde/år']
          : []),
        ...(målvärde === undefined ? ['målvärde'] : []),
      ];
      for (const part of missing) {
        yield {
          pointer: `${pointer}/${part}`,
          details: { indicator: excerpt(value.mått), part: part.replace('/', ' › ') },
          hint: part.replace('/', '-'),
        };
      }
    }
  },
};
