import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, areasOf, goalsOf } from '../items.js';
import { repeatedIn } from '../repeated-in.js';
import type { Rule } from '../rule.js';

/** Two goals, areas or actions that the reader cannot tell apart. */
export const sameName: Rule = {
  name: 'same-name',
  *find({ agenda }) {
    for (const items of [goalsOf(agenda), areasOf(agenda), actionsOf(agenda)]) {
      for (const { item, first } of repeatedIn(items, ({ namn }) => namn)) {
        yield {
          pointer: `${item.pointer}/namn`,
          details: { name: excerpt(item.value.namn), id: item.value.id, first: first.value.id },
        };
      }
    }
  },
};
