import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** An action that does not say when it is to be done. */
export const actionWithoutTime: Rule = {
  name: 'action-without-time',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      if (value.tid?.slut === undefined) {
        yield {
          pointer: value.tid === undefined ? `${pointer}/tid` : `${pointer}/tid/slut`,
          details: { action: excerpt(value.namn) },
        };
      }
    }
  },
};
