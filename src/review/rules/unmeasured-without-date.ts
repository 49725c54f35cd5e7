import { excerpt } from '../../diagnostics/excerpt.js';
import { indicatorsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** An indicator that is not measured yet, and nobody knows when it will be. */
export const unmeasuredWithoutDate: Rule = {
  name: 'unmeasured-without-date',
  *find({ agenda }) {
    for (const { pointer, value } of indicatorsOf(agenda)) {
      if (value.utgångsvärde?.värde === 'ej mätt' && value.första_mätning === undefined) {
        yield { pointer: `${pointer}/första_mätning`, details: { indicator: excerpt(value.mått) } };
      }
    }
  },
};
