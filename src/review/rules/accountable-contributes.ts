import { excerpt } from '../../diagnostics/excerpt.js';
import { isSameName } from '../../language/names.js';
import { actionsOf, itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/** The accountable function among those that contribute: is it the one or the other? */
export const accountableContributes: Rule = {
  name: 'accountable-contributes',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      const { ansvarig } = value;
      if (ansvarig === undefined) continue;
      const again = itemsAt(`${pointer}/medverkande`, value.medverkande).find((item) =>
        isSameName(item.value, ansvarig),
      );
      if (again === undefined) continue;
      yield {
        pointer: again.pointer,
        details: { action: excerpt(value.namn), name: excerpt(ansvarig) },
      };
    }
  },
};
