import { excerpt } from '../../diagnostics/excerpt.js';
import { readCaseNumber, withoutPrefix } from '../case-number.js';
import { caseNumbersOf } from '../case-numbers-of.js';
import type { Rule } from '../rule.js';

/** A diarienummer by which the case cannot be found. */
export const diarienummerForm: Rule = {
  name: 'diarienummer-form',
  *find({ agenda }) {
    for (const { pointer, value } of caseNumbersOf(agenda)) {
      const read = readCaseNumber(value);
      if (typeof read !== 'string') continue;
      yield { pointer, hint: read, details: { number: excerpt(value), bare: excerpt(withoutPrefix(value)) } };
    }
  },
};
