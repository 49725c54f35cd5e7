import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, areasOf, lacking } from '../items.js';
import type { Rule } from '../rule.js';

/** An action outside the areas. Where there are no areas yet, the question about them comes first. */
export const actionWithoutArea: Rule = {
  name: 'action-without-area',
  *find({ agenda }) {
    if (areasOf(agenda).length === 0) return;
    for (const { pointer, value } of lacking(actionsOf(agenda), 'område')) {
      yield { pointer, details: { action: excerpt(value.namn) } };
    }
  },
};
