import { excerpt } from '../../diagnostics/excerpt.js';
import { goalsOf, lacking } from '../items.js';
import type { Rule } from '../rule.js';

/** A goal that nobody can follow up. */
export const goalWithoutIndicator: Rule = {
  name: 'goal-without-indicator',
  *find({ agenda }) {
    for (const { pointer, value } of lacking(goalsOf(agenda), 'indikatorer')) {
      yield { pointer, details: { goal: excerpt(value.namn) } };
    }
  },
};
