import { mapDocument } from '../document/map.js';
import type { ContentsEntry, Document } from '../document/tree.js';
import { blockNodes, textOf } from '../document/walk.js';

/** Every heading of the document, in order, into its table of contents. */
export function fillContents(document: Document): Document {
  const entries = [...blockNodes(document.body)].flatMap((block): ContentsEntry[] =>
    block.type === 'heading'
      ? [{ depth: block.depth, id: block.id, number: block.number, title: textOf(block.children) }]
      : [],
  );
  return mapDocument(document, {
    block: (block) => (block.type === 'contents' ? { ...block, entries } : block),
  });
}
