import { excerpt } from '../../diagnostics/excerpt.js';
import { unserved } from '../coverage.js';
import { actionsOf, goalsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** A goal that no action serves. */
export const goalWithoutAction: Rule = {
  name: 'goal-without-action',
  *find({ agenda, stage }) {
    const served = actionsOf(agenda).map(({ value }) => value.mål ?? []);
    for (const { pointer, value } of unserved(goalsOf(agenda), served, stage)) {
      yield { pointer, mark: 'key', details: { goal: excerpt(value.namn), id: value.id } };
    }
  },
};
