import { hangsOn, isCitable } from '../document/citable.js';
import type { Block, Document } from '../document/tree.js';

/**
 * In a document that is sent out for consultation every paragraph that a reply can point at has a number, counted
 * through the whole document. Tables, figures, fields and notes have numbers or labels of their own, and an unanswered
 * question is nothing to reply to.
 */
export function numberParagraphs(document: Document): Document {
  if (!document.metadata.marks.paragraphNumbers) return document;
  let count = 0;
  const numbered = (blocks: readonly Block[]): Block[] =>
    blocks.map((block, index) => {
      if (block.type === 'landscape') return { ...block, children: numbered(block.children) };
      if (!isCitable(block) || hangsOn(block, blocks[index - 1])) return block;
      count += 1;
      return { ...block, paragraphNumber: count };
    });
  return { ...document, body: numbered(document.body) };
}
