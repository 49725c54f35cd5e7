import { excerpt } from '../../diagnostics/excerpt.js';
import type { Rule } from '../rule.js';

/** A programme board whose chair does not sit in the management group, or is not said to. */
export const chairOutsideManagement: Rule = {
  name: 'chair-outside-management',
  *find({ agenda }) {
    const { ordförande, ordförande_i_ledningsgruppen } =
      agenda.organisation_och_genomförande?.programstyrgrupp ?? {};
    if (ordförande === undefined || ordförande_i_ledningsgruppen === true) return;
    yield {
      pointer: '/organisation_och_genomförande/programstyrgrupp/ordförande_i_ledningsgruppen',
      details: { chair: excerpt(ordförande) },
      hint: ordförande_i_ledningsgruppen === false ? 'outside' : 'unstated',
    };
  },
};
