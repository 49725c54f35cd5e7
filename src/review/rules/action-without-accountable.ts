import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, lacking } from '../items.js';
import type { Rule } from '../rule.js';

/** An action that nobody answers for. */
export const actionWithoutAccountable: Rule = {
  name: 'action-without-accountable',
  *find({ agenda }) {
    for (const { pointer, value } of lacking(actionsOf(agenda), 'ansvarig')) {
      yield { pointer, details: { action: excerpt(value.namn) } };
    }
  },
};
