import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, lacking } from '../items.js';
import type { Rule } from '../rule.js';

/** An action with no stated source of money. */
export const actionWithoutFunding: Rule = {
  name: 'action-without-funding',
  *find({ agenda }) {
    for (const { pointer, value } of lacking(actionsOf(agenda), 'finansiering')) {
      yield { pointer, details: { action: excerpt(value.namn) } };
    }
  },
};
