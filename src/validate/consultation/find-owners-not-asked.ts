import type { Consultation } from '../../answers/consultation.js';
import { partsAt } from '../../answers/parts.js';
import type { ConsultationFile, Project } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import type { Terms } from '../../language/terms.js';
import { nameKey } from '../../language/names.js';

const actions = ['insatser', 'lista', '*'];
/** Where an action names somebody who is to do or pay for something. */
const named = [
  [...actions, 'ansvarig'],
  [...actions, 'kostnadsdelning', '*', 'part'],
];

/**
 * Functions that own actions, or share their cost, and are not asked. Whoever decided to send the proposal out speaks
 * through it and need not be asked.
 */
export function findOwnersNotAsked(
  { answers, places }: ConsultationFile,
  agenda: Project,
  { everyCommittee }: Pick<Terms, 'everyCommittee'>,
): Problem[] {
  const { remissinstanser, beslut } = answers as unknown as Consultation;
  const asked = [...remissinstanser.map(({ namn }) => namn), beslut?.instans ?? ''].map(nameKey);
  const missing = new Map<string, string>();
  for (const { value } of named.flatMap((path) => partsAt(agenda.answers, path))) {
    if (typeof value !== 'string') continue;
    const key = nameKey(value);
    const meansMany = everyCommittee.some((words) => key === words || key.startsWith(`${words} `));
    if (!meansMany && !asked.includes(key) && !missing.has(key)) missing.set(key, value);
  }
  if (missing.size === 0) return [];
  const names = [...missing.values()].join(', ');
  const place = places.key('/remissinstanser');
  return [{ code: 'validate/owners-not-asked', severity: 'warning', place, details: { names } }];
}
