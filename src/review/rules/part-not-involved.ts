import type { Agenda } from '../../answers/agenda.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { sameFunction } from '../function-names.js';
import { actionsOf, itemsAt } from '../items.js';
import type { Municipality } from '../knowledge.js';
import { municipalityWritten } from '../municipality-named.js';
import type { Rule } from '../rule.js';
import { severalFunctions } from '../several-functions.js';

/**
 * One who shares the cost of an action without taking part in it. Where nobody is accountable, or several are, it may
 * be that one, and the agenda's own municipalities take part in all of it.
 */
export const partNotInvolved: Rule = {
  name: 'part-not-involved',
  *find({ agenda, knowledge }) {
    const isSame = partyComparer(agenda, knowledge.municipalities);
    const ownNames = agenda.kommuner.flatMap(({ namn, kortnamn = namn }) => [namn, kortnamn]);
    for (const { pointer, value } of actionsOf(agenda)) {
      if (value.ansvarig === undefined || severalFunctions(value.ansvarig) !== undefined) continue;
      const involved = [value.ansvarig, ...(value.medverkande ?? []), ...ownNames];
      for (const { pointer: part, value: share } of itemsAt(
        `${pointer}/kostnadsdelning`,
        value.kostnadsdelning,
      )) {
        if (involved.some((name) => isSame(name, share.part))) continue;
        involved.push(share.part); // told of once
        const details = { action: excerpt(value.namn), part: excerpt(share.part) };
        yield { pointer: `${part}/part`, details };
      }
    }
  },
};

/**
 * Tells whether two names are the same party: "Bräcke" and "Bräcke kommun", "Kommunstyrelsen genom kommunarkivet" and
 * "Kommunstyrelsen". Two municipalities with names that are alike are two.
 */
function partyComparer(
  agenda: Agenda,
  register: readonly Municipality[],
): (left: string, right: string) => boolean {
  const municipality = (name: string): Municipality | undefined =>
    municipalityWritten(name, register)?.municipality;
  return (left, right) => {
    const [first, second] = [left, right].map((name) => name.split(/\s+genom\s+/iu)[0] ?? name);
    if (first === undefined || second === undefined) return false;
    const [one, other] = [municipality(first), municipality(second)];
    return one !== undefined && other !== undefined ? one === other : sameFunction(first, second, agenda);
  };
}
