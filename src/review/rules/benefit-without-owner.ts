import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf } from '../items.js';
import type { Rule } from '../rule.js';

/** A benefit that nobody sees to that the municipality gets. */
export const benefitWithoutOwner: Rule = {
  name: 'benefit-without-owner',
  *find({ agenda }) {
    for (const { pointer, value } of actionsOf(agenda)) {
      if (value.nytta !== undefined && value.nytta.tas_hem_av === undefined) {
        yield { pointer: `${pointer}/nytta/tas_hem_av`, details: { action: excerpt(value.namn) } };
      }
    }
  },
};
