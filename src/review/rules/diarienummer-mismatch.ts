import { excerpt } from '../../diagnostics/excerpt.js';
import { readCaseNumber, sameCase, withoutPrefix } from '../case-number.js';
import { caseNumbersOf } from '../case-numbers-of.js';
import type { Rule } from '../rule.js';

/** One municipality's agenda with two diarienummer: the document's and the decision's. */
export const diarienummerMismatch: Rule = {
  name: 'diarienummer-mismatch',
  *find({ agenda }) {
    const own = agenda.dokument.diarienummer;
    if (own === undefined || agenda.kommuner.length > 1) return;
    for (const { pointer, value } of caseNumbersOf(agenda)) {
      if (!isSame(own, value)) yield { pointer, details: { number: shown(value), own: shown(own) } };
    }
  },
};

function shown(number: string): string {
  return excerpt(withoutPrefix(number));
}

function isSame(left: string, right: string): boolean {
  const [first, second] = [left, right].map(withoutPrefix).map(readCaseNumber);
  if (typeof first === 'object' && typeof second === 'object') return sameCase(first, second);
  return withoutPrefix(left).toLowerCase() === withoutPrefix(right).toLowerCase();
}
