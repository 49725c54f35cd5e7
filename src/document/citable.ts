import type { Block, Code, Inline, Lead, List, Paragraph, Quote } from './tree.js';
import { inlineNodes, inlineRuns } from './walk.js';

/** A block that can have a paragraph's number. */
export type CitableBlock = Paragraph | Lead | List | Quote | Code;

/** What the place of a paragraph is called in an address that people send one another: "#stycke-12". */
export function paragraphId(number: number): string {
  return `stycke-${number}`;
}

/** Whether an id is one that a paragraph may get. */
export function isParagraphId(id: string): boolean {
  return /^stycke-\d+$/.test(id);
}

/** Whether a reply can point at the block: it holds words, and not only questions that nobody has answered. */
export function isCitable(block: Block): block is CitableBlock {
  switch (block.type) {
    case 'code':
      return block.value.trim() !== '';
    case 'paragraph':
    case 'lead':
    case 'list':
    case 'quote':
      return [...inlineRuns([block])].some((run) => [...inlineNodes(run)].some(isWord));
    default:
      return false;
  }
}

/**
 * Whether the block belongs to the paragraph right before it: "stycke 12, punkt 3" is an item of the list under
 * paragraph 12. A second list after the same paragraph does not, or there would be two third items.
 */
export function hangsOn(block: CitableBlock, previous: Block | undefined): boolean {
  const hangs = block.type === 'list' || block.type === 'quote' || block.type === 'code';
  return hangs && (previous?.type === 'paragraph' || previous?.type === 'lead') && isCitable(previous);
}

function isWord(node: Inline): boolean {
  return 'value' in node && node.value.trim() !== '';
}
