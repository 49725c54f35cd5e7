import type { Consultation, Remissinstans } from '../answers/consultation.js';

/** One kind of consultee and those who are of it, in the order of `remiss.yaml`. */
export interface ConsulteeGroup {
  kind: Remissinstans['typ'];
  consultees: Remissinstans[];
}

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

export function consulteesByKind({ remissinstanser }: Consultation): ConsulteeGroup[] {
  return kinds.flatMap((kind) => {
    const consultees = remissinstanser.filter(({ typ }) => typ === kind);
    return consultees.length === 0 ? [] : [{ kind, consultees }];
  });
}

/** Whether a reply is waited for; the others get the consultation to know of it. */
export function isAskedToReply({ svar_väntas }: Remissinstans): boolean {
  return svar_väntas !== 'nej';
}
