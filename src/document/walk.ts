import type { Block, Document, Inline } from './tree.js';

/** Every list of inline nodes in the blocks, in reading order, not going into notes. */
export function* inlineRuns(blocks: readonly Block[]): Generator<Inline[]> {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
      case 'lead':
        yield block.children;
        break;
      case 'list':
        for (const item of block.items) yield* inlineRuns(item.children);
        break;
      case 'quote':
      case 'landscape':
        yield* inlineRuns(block.children);
        break;
      case 'table':
        yield block.caption;
        for (const cell of [block.header, ...block.rows].flat()) yield cell.children;
        break;
      case 'fields':
        for (const field of block.items) {
          yield field.label;
          yield field.children;
        }
        break;
      case 'figure':
      case 'chart':
        yield block.caption;
        break;
      case 'formTable':
        for (const entry of block.rows.flat()) yield* inlineRuns(entry.blocks);
        break;
      case 'code':
      case 'gapBlock':
      case 'cover':
      case 'contents':
        break;
    }
  }
}

/** Every inline node, parents before their children. */
export function* inlineNodes(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* inlineNodes(node.children);
  }
}

/** Every block, parents before their children, not going into notes. */
export function* blockNodes(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'quote' || block.type === 'landscape') yield* blockNodes(block.children);
    if (block.type === 'list') for (const item of block.items) yield* blockNodes(item.children);
    if (block.type === 'formTable') for (const entry of block.rows.flat()) yield* blockNodes(entry.blocks);
  }
}

/** Every inline node of the document: the body first, then the notes. */
export function* documentInline(document: Pick<Document, 'body' | 'notes'>): Generator<Inline> {
  for (const run of inlineRuns(document.body)) yield* inlineNodes(run);
  for (const note of document.notes) for (const run of inlineRuns(note.children)) yield* inlineNodes(run);
}

/** The words of inline nodes without markup; note calls leave nothing, a gap its question. */
export function textOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
        case 'abbreviation':
          return node.value;
        case 'gap':
          return node.question;
        case 'break':
          return ' ';
        case 'noteReference':
        case 'formField':
          return '';
        default:
          return textOf(node.children);
      }
    })
    .join('');
}
