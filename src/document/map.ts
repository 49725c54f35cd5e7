import type { Block, Document, Inline, ListItem, TableCell } from './tree.js';

/** What to do with the pieces of a tree; what is left out stays as it is. */
export interface Mapping {
  /** Called for each block after its contents have been mapped. */
  block?(block: Block): Block;
  /** Called for each run of inline nodes (a paragraph's, a cell's), outermost only. */
  inline?(nodes: Inline[], within: Block): Inline[];
}

/** A new list of blocks with the mapping applied in reading order; the given ones are not changed. */
export function mapBlocks(blocks: readonly Block[], mapping: Mapping): Block[] {
  return blocks.map((block) => {
    const mapped = mapContents(block, mapping);
    return mapping.block?.(mapped) ?? mapped;
  });
}

export function mapDocument(document: Document, mapping: Mapping): Document {
  return {
    ...document,
    body: mapBlocks(document.body, mapping),
    notes: document.notes.map((note) => ({ ...note, children: mapBlocks(note.children, mapping) })),
  };
}

function mapContents(block: Block, mapping: Mapping): Block {
  const inline = (nodes: Inline[]): Inline[] => mapping.inline?.(nodes, block) ?? nodes;
  const cell = (one: TableCell): TableCell => ({ ...one, children: inline(one.children) });
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'lead':
      return { ...block, children: inline(block.children) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item): ListItem => ({
          ...item,
          children: mapBlocks(item.children, mapping),
        })),
      };
    case 'quote':
    case 'landscape':
      return { ...block, children: mapBlocks(block.children, mapping) };
    case 'table':
      return {
        ...block,
        caption: inline(block.caption),
        header: block.header.map(cell),
        rows: block.rows.map((row) => row.map(cell)),
      };
    case 'fields':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          label: inline(item.label),
          children: inline(item.children),
        })),
      };
    case 'formTable':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((entry) => ({ ...entry, blocks: mapBlocks(entry.blocks, mapping) })),
        ),
      };
    case 'figure':
    case 'chart':
      return { ...block, caption: inline(block.caption) };
    case 'code':
    case 'gapBlock':
    case 'cover':
    case 'contents':
      return block;
  }
}

/** Replaces single inline nodes, innermost first; the function gives the nodes that stand instead. */
export function replaceInline(nodes: readonly Inline[], replace: (node: Inline) => Inline[]): Inline[] {
  return nodes.flatMap((node) =>
    replace('children' in node ? { ...node, children: replaceInline(node.children, replace) } : node),
  );
}
