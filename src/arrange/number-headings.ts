import type { Terms } from '../language/terms.js';
import { mapDocument } from '../document/map.js';
import type { Transform } from './arrange.js';

/** Chapters 1, 1.1, 1.1.1 …; appendices "Bilaga 1"; a heading below an unnumbered one has no number either. */
export function numberHeadings(terms: Terms): Transform {
  return (document) => {
    const counters = [0, 0, 0, 0];
    let appendices = 0;
    return mapDocument(document, {
      block(block) {
        if (block.type !== 'heading') return block;
        if (block.numbering === 'none') return { ...block, number: '' };
        if (block.numbering === 'appendix') {
          appendices += 1;
          return { ...block, number: `${terms.appendix} ${appendices}` };
        }
        counters[block.depth - 1] = (counters[block.depth - 1] ?? 0) + 1;
        counters.fill(0, block.depth);
        return { ...block, number: counters.slice(0, block.depth).join('.') };
      },
    });
  };
}
