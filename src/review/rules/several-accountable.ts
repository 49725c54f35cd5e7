import { excerpt } from '../../diagnostics/excerpt.js';
import { severalFunctions } from '../several-functions.js';
import { actionsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** An action that several answer for, and therefore nobody. */
export const severalAccountable: Rule = {
  name: 'several-accountable',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      const { ansvarig } = value;
      const several = ansvarig === undefined ? undefined : severalFunctions(ansvarig);
      if (ansvarig !== undefined && several !== undefined) {
        yield {
          pointer: `${pointer}/ansvarig`,
          details: { action: excerpt(value.namn), accountable: excerpt(ansvarig) },
          ...(several === 'unnamed' ? { hint: 'unnamed' } : {}),
        };
      }
    }
  },
};
