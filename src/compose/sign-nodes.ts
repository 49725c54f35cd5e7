import type { Block, Inline, TemplateOrigin } from '../document/tree.js';
import { blockNodes, inlineNodes, inlineRuns } from '../document/walk.js';

/**
 * Writes on new nodes which statement of the template they are of; nothing when that is not asked for. In place: the
 * problems of a reference are found by the node itself.
 */
export function signInline(nodes: Inline[], origin: TemplateOrigin | undefined): Inline[] {
  if (origin === undefined) return nodes;
  for (const node of inlineNodes(nodes)) if (node.type !== 'break') node.template = origin;
  return nodes;
}

/** The same for the blocks of an answer. */
export function signBlocks(blocks: Block[], origin: TemplateOrigin | undefined): Block[] {
  if (origin === undefined) return blocks;
  for (const block of blockNodes(blocks)) if ('source' in block) block.template = origin;
  for (const run of inlineRuns(blocks)) signInline(run, origin);
  return blocks;
}
