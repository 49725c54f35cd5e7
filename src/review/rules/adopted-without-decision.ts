import type { Agenda } from '../../answers/agenda.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

type Decision = NonNullable<Agenda['dokument']['beslut']>[number];

/** An agenda that is said to be adopted, though it does not show by whom, when and in which paragraph. */
export const adoptedWithoutDecision: Rule = {
  name: 'adopted-without-decision',
  *find({ agenda: { dokument, kommuner } }) {
    if (dokument.status !== 'antagen') return;
    const decisions = itemsAt('/dokument/beslut', dokument.beslut);
    for (const { namn } of kommuner) {
      const own = kommuner.length === 1 ? decisions : decisions.filter(({ value }) => value.kommun === namn);
      if (own.some(({ value }) => missingIn(value).length === 0)) continue;
      const nearest = own.at(-1);
      yield {
        pointer: nearest?.pointer ?? '/dokument/beslut',
        mark: 'key',
        details: {
          municipality: excerpt(namn),
          missing: nearest === undefined ? '' : missingIn(nearest.value).join(', '),
        },
        hint: nearest === undefined ? 'none' : 'incomplete',
      };
    }
  },
};

function missingIn(decision: Decision): string[] {
  return (['instans', 'datum', 'paragraf'] as const).filter((key) => decision[key] === undefined);
}
