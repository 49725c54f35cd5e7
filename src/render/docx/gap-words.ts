import type { Gap, GapBlock } from '../../document/tree.js';
import type { Terms } from '../../language/terms.js';

/** What a gap says: what it is, what was asked, and where the guide explains it. */
export function gapWords(node: Gap | GapBlock, terms: Terms): { question: string; page: string } {
  return {
    question: node.question,
    page: node.page === undefined ? '' : ` (${terms.guidePage} ${node.page})`,
  };
}
