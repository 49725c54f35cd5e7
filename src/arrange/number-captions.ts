import type { Terms } from '../language/terms.js';
import { mapDocument } from '../document/map.js';
import type { Transform } from './arrange.js';

/** Tables and figures with a caption are numbered through the document, each kind on its own; a chart is a figure. */
export function numberCaptions(terms: Terms): Transform {
  return (document) => {
    let tables = 0;
    let figures = 0;
    let captioned = 0;
    return mapDocument(document, {
      block(block) {
        if (block.type === 'table' && block.caption.length > 0) {
          tables += 1;
          return { ...block, number: `${terms.table} ${tables}` };
        }
        if (block.type === 'figure') {
          figures += 1;
          if (block.caption.length > 0) captioned += 1;
          const number = block.caption.length > 0 ? `${terms.figure} ${captioned}` : '';
          // With a colon, which no id that a user types may have.
          return { ...block, id: `figur:${figures}`, number };
        }
        if (block.type === 'chart') {
          captioned += 1;
          return { ...block, number: `${terms.figure} ${captioned}` };
        }
        return block;
      },
    });
  };
}
