import { excerpt } from '../../diagnostics/excerpt.js';
import { indicatorsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** A target that is to be reached before the measure has its first value. */
export const targetBeforeBaseline: Rule = {
  name: 'target-before-baseline',
  *find({ agenda }) {
    for (const { pointer, value } of indicatorsOf(agenda)) {
      const target = value.målvärde?.år;
      const first = value.utgångsvärde?.år ?? value.första_mätning;
      if (target === undefined || first === undefined || target >= first) continue;
      const details = { measure: excerpt(value.mått), target: String(target), first: String(first) };
      yield { pointer: `${pointer}/målvärde/år`, details };
    }
  },
};
