import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, itemsAt } from '../items.js';
import { repeatedIn } from '../repeated-in.js';
import type { Rule } from '../rule.js';

/** A function that is listed twice among those that contribute. */
export const contributorTwice: Rule = {
  name: 'contributor-twice',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      const contributors = itemsAt(`${pointer}/medverkande`, value.medverkande);
      for (const { item } of repeatedIn(contributors, (name) => name)) {
        const details = { action: excerpt(value.namn), name: excerpt(item.value) };
        yield { pointer: item.pointer, details };
      }
    }
  },
};
