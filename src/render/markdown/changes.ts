import type { PhrasingContent, RootContent } from 'mdast';
import { mapBlocks } from '../../document/map.js';
import type { Block, Change, Inline } from '../../document/tree.js';

const tags = { inserted: 'ins', deleted: 'del' } as const;

/**
 * HTML's own marks, which programs that show Markdown know: tildes mark nothing beside a space or a full stop, and
 * there are none for what was put in.
 */
export function marked(children: PhrasingContent[], change: Change): PhrasingContent[] {
  const tag = tags[change];
  if (children.length === 0) return [];
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}

/** The same around what is more than words. */
export function markedBlocks(blocks: RootContent[], change: Change): RootContent[] {
  const tag = tags[change];
  return [{ type: 'html', value: `<${tag}>` }, ...blocks, { type: 'html', value: `</${tag}>` }];
}

/** A block that was put in or taken out whole, with the change said of its words instead. */
export function withMarkedWords(block: Block, change: Change): Block {
  const { change: _, ...rest } = block;
  const [marked] = mapBlocks([rest], { inline: (nodes) => revised(nodes, change) });
  return marked ?? block;
}

export function revised(nodes: readonly Inline[], change: Change | undefined): Inline[] {
  return change === undefined || nodes.length === 0
    ? [...nodes]
    : [{ type: 'revision', change, children: [...nodes] }];
}
