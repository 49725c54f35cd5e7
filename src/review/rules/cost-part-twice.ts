import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, itemsAt } from '../items.js';
import { repeatedIn } from '../repeated-in.js';
import type { Rule } from '../rule.js';

/** One function with two shares of the same cost. */
export const costPartTwice: Rule = {
  name: 'cost-part-twice',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      const parts = itemsAt(`${pointer}/kostnadsdelning`, value.kostnadsdelning);
      for (const { item } of repeatedIn(parts, ({ part }) => part)) {
        const details = { action: excerpt(value.namn), part: excerpt(item.value.part) };
        yield { pointer: `${item.pointer}/part`, details };
      }
    }
  },
};
