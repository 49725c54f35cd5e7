import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, lacking } from '../items.js';
import type { Rule } from '../rule.js';

/** An action that says nothing of what its result costs afterwards. */
export const runningCostMissing: Rule = {
  name: 'running-cost-missing',
  *find({ agenda }) {
    for (const { pointer, value } of lacking(actionsOf(agenda), 'löpande_kostnad')) {
      yield { pointer, details: { action: excerpt(value.namn) } };
    }
  },
};
