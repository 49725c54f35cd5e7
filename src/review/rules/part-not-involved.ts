import { excerpt } from '../../diagnostics/excerpt.js';
import { sameFunction } from '../function-names.js';
import { actionsOf, itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/**
 * One who shares the cost of an action without taking part in it. Where nobody is accountable it may be that one, and
 * the agenda's own municipalities take part in all of it.
 */
export const partNotInvolved: Rule = {
  name: 'part-not-involved',
  *find({ agenda }) {
    const ownNames = agenda.kommuner.flatMap(({ namn, kortnamn = namn }) => [namn, kortnamn]);
    for (const { pointer, value } of actionsOf(agenda)) {
      if (value.ansvarig === undefined) continue;
      const involved = [value.ansvarig, ...(value.medverkande ?? []), ...ownNames];
      for (const { pointer: part, value: share } of itemsAt(
        `${pointer}/kostnadsdelning`,
        value.kostnadsdelning,
      )) {
        if (involved.some((name) => sameFunction(name, share.part, agenda))) continue;
        involved.push(share.part); // told of once
        const details = { action: excerpt(value.namn), part: excerpt(share.part) };
        yield { pointer: `${part}/part`, details };
      }
    }
  },
};
