import { excerpt } from '../../diagnostics/excerpt.js';
import { areasOf, goalsOf } from '../items.js';
import { unserved } from '../coverage.js';
import type { Rule } from '../rule.js';

/** A goal that none of the areas contributes to. */
export const goalWithoutArea: Rule = {
  name: 'goal-without-area',
  *find({ agenda, stage }) {
    const served = areasOf(agenda).map(({ value }) => value.mål ?? []);
    for (const { pointer, value } of unserved(goalsOf(agenda), served, stage)) {
      yield { pointer, mark: 'key', details: { goal: excerpt(value.namn), id: value.id } };
    }
  },
};
