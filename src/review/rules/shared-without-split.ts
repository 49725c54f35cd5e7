import type { Insats } from '../../answers/agenda.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf } from '../items.js';
import type { Rule } from '../rule.js';
import { severalFunctions } from '../several-functions.js';

/** An action that several pay for, without saying how much each. */
export const sharedWithoutSplit: Rule = {
  name: 'shared-without-split',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      if (isShared(value) && (value.kostnadsdelning ?? []).length === 0) {
        yield { pointer: `${pointer}/kostnadsdelning`, details: { action: excerpt(value.namn) } };
      }
    }
  },
};

function isShared({ finansiering = [], löpande_kostnad }: Insats): boolean {
  const payers = löpande_kostnad?.betalas_av;
  return (
    finansiering.some(({ källa }) => källa === 'gemensam') ||
    (payers !== undefined && severalFunctions(payers) !== undefined) ||
    severalPayWithoutAmounts(finansiering)
  );
}

/** Committees that each state their amount have said what each pays. */
function severalPayWithoutAmounts(sources: NonNullable<Insats['finansiering']>): boolean {
  const own = sources.filter(({ källa }) => källa === 'egen nämnd');
  const payers = own.flatMap(
    ({ benämning = '' }) => /\p{L}*(?:nämnden|styrelsen)/u.exec(benämning)?.[0] ?? [],
  );
  return new Set(payers).size > 1 && own.some(({ tkr }) => tkr === undefined);
}
