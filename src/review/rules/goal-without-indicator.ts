import { excerpt } from '../../diagnostics/excerpt.js';
import { goalsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** A goal that nobody can follow up. */
export const goalWithoutIndicator: Rule = {
  name: 'goal-without-indicator',
  *find({ agenda }) {
    for (const { pointer, value } of goalsOf(agenda)) {
      if ((value.indikatorer ?? []).length === 0) {
        yield { pointer: `${pointer}/indikatorer`, details: { goal: excerpt(value.namn) } };
      }
    }
  },
};
