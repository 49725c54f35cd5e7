import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, goalsOf, lacking } from '../items.js';
import type { Rule } from '../rule.js';

/** An action that serves none of the goals. Where there are no goals yet, the question about them comes first. */
export const actionWithoutGoal: Rule = {
  name: 'action-without-goal',
  *find({ agenda }) {
    if (goalsOf(agenda).length === 0) return;
    for (const { pointer, value } of lacking(actionsOf(agenda), 'mål')) {
      yield { pointer, details: { action: excerpt(value.namn) } };
    }
  },
};
