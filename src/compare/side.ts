import { originalId } from '../document/changes.js';
import { mapBlocks, mapDocument } from '../document/map.js';
import type { Block, Change, Document, Inline, Table } from '../document/tree.js';
import { leavesOf, nodesOf } from './leaves.js';

/** A document that shows changes, as it is when all of them are accepted or rejected: the new one, or the old. */
export type Side = 'accepted' | 'rejected';

const gone = { accepted: 'deleted', rejected: 'inserted' } as const;

/** One side of a document that shows changes. What can be compared of it is what `comparable` leaves. */
export function sideOf(document: Document, side: Side): Document {
  const body = blocksOn(document.body, side);
  const notes = document.notes.flatMap((note) => {
    const children = blocksOn(note.children, side);
    return children.length === 0 ? [] : [{ ...note, id: sideId(note.id, side), children }];
  });
  return { ...document, body, notes };
}

/** What a reader sees of a document, without what tells where it comes from and what stands in the margin. */
export function comparable(document: Document): Document {
  const mapped = mapDocument(document, {
    block: (block): Block => {
      const {
        source: _,
        template: __,
        paragraphNumber: ___,
        ...seen
      } = block as Block & Record<string, unknown>;
      const plain = seen as unknown as Block;
      if (plain.type === 'figure') return { ...plain, id: '', image: originalId(plain.image) };
      if (plain.type === 'gapBlock') return { ...plain, source: '' };
      return plain.type === 'table'
        ? { ...plain, columns: plain.columns.map(({ align }) => ({ align })) }
        : plain;
    },
    inline: (nodes) => nodesOf(leavesOf(nodes)),
  });
  return { ...mapped, images: new Map([...mapped.images].filter(([name]) => originalId(name) === name)) };
}

function blocksOn(blocks: readonly Block[], side: Side): Block[] {
  return blocks.filter(({ change }) => change !== gone[side]).map((block) => blockOn(block, side));
}

function blockOn(block: Block, side: Side): Block {
  const { change: _, ...rest } = block;
  const kept = withNumber(rest, side);
  const [inner] = mapBlocks([itemsOn(kept, side)], { inline: (nodes) => inlineOn(nodes, side) });
  return inner ?? kept;
}

/** What holds more blocks, items or rows holds those of one side. */
function itemsOn(block: Block, side: Side): Block {
  const stays = ({ change }: { change?: Change }): boolean => change !== gone[side];
  switch (block.type) {
    case 'list':
      return {
        ...block,
        items: block.items.filter(stays).map(({ children }) => ({ children: blocksOn(children, side) })),
      };
    case 'quote':
    case 'landscape':
      return { ...block, children: blocksOn(block.children, side) };
    case 'fields':
      return {
        ...block,
        items: block.items.filter(stays).map(({ change: _, ...field }) => field),
      };
    case 'table':
      return rowsOn(block, side);
    case 'contents':
      return {
        ...block,
        entries: block.entries
          .filter(stays)
          .map(({ change: _, ...entry }) => ({ ...entry, id: sideId(entry.id, side) })),
      };
    default:
      return block;
  }
}

function rowsOn({ rowChanges, ...table }: Table, side: Side): Table {
  return { ...table, rows: table.rows.filter((_, index) => rowChanges?.[index] !== gone[side]) };
}

function withNumber(block: Block, side: Side): Block {
  const own = 'id' in block ? { ...block, id: sideId(block.id, side) } : block;
  if (!('formerNumber' in own)) return own;
  const { formerNumber, ...rest } = own;
  return side === 'rejected' ? { ...rest, number: formerNumber } : rest;
}

function inlineOn(nodes: readonly Inline[], side: Side): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'revision') return node.change === gone[side] ? [] : inlineOn(node.children, side);
    if (node.type === 'noteReference') return [{ ...node, note: sideId(node.note, side) }];
    if (!('children' in node)) return [node];
    const children = inlineOn(node.children, side);
    const target = node.type === 'crossReference' ? { target: sideId(node.target, side) } : {};
    return [{ ...node, ...target, children }];
  });
}

function sideId(id: string, side: Side): string {
  return side === 'rejected' ? originalId(id) : id;
}
