import { excerpt } from '../../diagnostics/excerpt.js';
import { areasOf, goalsOf, lacking } from '../items.js';
import type { Rule } from '../rule.js';

/** An area that serves none of the goals. Where there are no goals yet, the question about them comes first. */
export const areaWithoutGoal: Rule = {
  name: 'area-without-goal',
  *find({ agenda }) {
    if (goalsOf(agenda).length === 0) return;
    for (const { pointer, value } of lacking(areasOf(agenda), 'mål')) {
      yield { pointer, details: { area: excerpt(value.namn) } };
    }
  },
};
