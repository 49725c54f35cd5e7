import type { Receipt } from '../../../document/receipt.js';
import type { Terms } from '../../../language/terms.js';
import { checkWord } from './check.js';

/**
 * What a Word file was checked for, and how it went. It claims nothing: no standard has a place in a Word file where it
 * could be said, and a machine cannot judge all that WCAG asks.
 */
export function wordReceipt(bytes: Uint8Array, { wordForPeople }: Terms): Receipt {
  const checks = checkWord(bytes).map(({ rule, clause, breaks }) =>
    breaks.length === 0
      ? { rule, clause, passed: true }
      : { rule, clause, passed: false, breaks: breaks.length },
  );
  return { claims: [], checks, forPeople: wordForPeople };
}
