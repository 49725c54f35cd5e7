import type { ElementContent } from 'hast';
import type { Block, Document, Inline } from '../../document/tree.js';
import type { RenderContext } from '../renderer.js';
import { anchoredBlock, anchoredInline, type Anchors } from './anchors.js';
import { markedBlocks } from './changes.js';

/** One function for each type of node, total by type: a new type in the tree does not compile until it is here. */
export type BlockHandlers = {
  readonly [T in Block['type']]: (
    node: Extract<Block, { type: T }>,
    context: HtmlContext,
  ) => ElementContent[];
};

export type InlineHandlers = {
  readonly [T in Inline['type']]: (
    node: Extract<Inline, { type: T }>,
    context: HtmlContext,
  ) => ElementContent[];
};

/** What every handler is given. The web page and the print page differ in their tables of block handlers alone. */
export interface HtmlContext extends RenderContext {
  readonly document: Document;
  readonly blocks: BlockHandlers;
  readonly inlines: InlineHandlers;
  /** Id of a heading → the page it stands on. Empty on the web and before the first print. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** In a print whose pages are to be learnt. */
  readonly anchors?: Anchors;
}

export function renderBlocks(nodes: readonly Block[], context: HtmlContext): ElementContent[] {
  return nodes.flatMap((node) => {
    const handle = context.blocks[node.type] as
      ((node: Block, context: HtmlContext) => ElementContent[]) | undefined;
    if (handle === undefined) throw new Error(`no HTML for the block ${JSON.stringify(node.type)}`);
    const made = anchoredBlock(node, handle(node, context), context.anchors);
    return node.change === undefined ? made : markedBlocks(made, node.change, context);
  });
}

export function renderInlines(nodes: readonly Inline[], context: HtmlContext): ElementContent[] {
  return nodes.flatMap((node) => {
    const handle = context.inlines[node.type] as
      ((node: Inline, context: HtmlContext) => ElementContent[]) | undefined;
    if (handle === undefined) throw new Error(`no HTML for the inline ${JSON.stringify(node.type)}`);
    return anchoredInline(node, handle(node, context), context.anchors);
  });
}
