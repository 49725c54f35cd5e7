import { excerpt } from '../../diagnostics/excerpt.js';
import { readCaseNumber, withoutPrefix } from '../case-number.js';
import type { Rule } from '../rule.js';

/** A case that was opened after its document was drawn up: one of the years is wrong. */
export const diarienummerYear: Rule = {
  name: 'diarienummer-year',
  *find({ agenda: { dokument } }) {
    const { diarienummer, upprättad } = dokument;
    if (diarienummer === undefined || upprättad === undefined) return;
    const read = readCaseNumber(withoutPrefix(diarienummer));
    if (typeof read === 'string' || read.year <= Number(upprättad.slice(0, 4))) return;
    yield {
      pointer: '/dokument/diarienummer',
      details: { number: excerpt(withoutPrefix(diarienummer)), year: String(read.year), drawnUp: upprättad },
    };
  },
};
