import type { Consultation, Remissinstans } from '../answers/consultation.js';

/** The order in which an address list has the kinds: those nearest to the municipality first. */
const kinds: readonly Remissinstans['typ'][] = [
  'nämnd',
  'bolag',
  'råd',
  'facklig-organisation',
  'parti',
  'grannkommun',
  'region',
  'myndighet',
  'förening',
  'företag',
  'allmänhet',
  'övrig',
];

/** The consultees kind by kind, those of one kind in the order of `remiss.yaml`. */
export function consulteesByKind({ remissinstanser }: Consultation): Remissinstans[] {
  return kinds.flatMap((kind) => remissinstanser.filter(({ typ }) => typ === kind));
}

/** Whether a reply is waited for; the others get the consultation to know of it. */
export function isAskedToReply({ svar_väntas }: Remissinstans): boolean {
  return svar_väntas !== 'nej';
}
