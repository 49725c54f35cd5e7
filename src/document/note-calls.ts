import { mapBlocks } from './map.js';
import type { Block, Change, Document, Inline, NoteReference } from './tree.js';

/** A call of a note, and what became of the words that it stands in. */
export interface NoteCall {
  node: NoteReference;
  change: Change | undefined;
}

/** What a note is numbered on either side of a document that shows changes. */
export interface SideNumbers {
  old?: number;
  new?: number;
}

/** By note: the numbers before the changes and after them. None for a document whose calls have not changed. */
export function sideNumbers(document: Document): Map<string, SideNumbers> {
  const numbers = new Map<string, SideNumbers>();
  const counts = { old: 0, new: 0 };
  const calls = callsIn(document);
  if (calls.every(({ change }) => change === undefined)) return numbers;
  for (const { node, change } of calls) {
    const known = numbers.get(node.note) ?? {};
    if (change !== 'inserted' && known.old === undefined) known.old = counts.old += 1;
    if (change !== 'deleted' && known.new === undefined) known.new = counts.new += 1;
    numbers.set(node.note, known);
  }
  return numbers;
}

/** Every call of a note in reading order, and what became of the words around it. */
export function callsIn(document: Document): NoteCall[] {
  const found: NoteCall[] = [];
  mapCalls(document, (node, change) => {
    found.push({ node, change });
    return [node];
  });
  return found;
}

export type ReplaceCall = (node: NoteReference, change: Change | undefined) => Inline[];

/** Calls with what their words, item, row or block say of a change. */
export function mapCalls(document: Document, replace: ReplaceCall): Document {
  const inBlocks = (blocks: readonly Block[], outer: Change | undefined): Block[] =>
    blocks.map((block) => inBlock(block, block.change ?? outer));
  const inBlock = (block: Block, change: Change | undefined): Block => {
    switch (block.type) {
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({
            ...item,
            children: inBlocks(item.children, item.change ?? change),
          })),
        };
      case 'quote':
      case 'landscape':
        return { ...block, children: inBlocks(block.children, change) };
      case 'table':
        return {
          ...block,
          caption: inWords(block.caption, change),
          header: block.header.map((cell) => ({ children: inWords(cell.children, change) })),
          rows: block.rows.map((row, index) =>
            row.map((cell) => ({ children: inWords(cell.children, block.rowChanges?.[index] ?? change) })),
          ),
        };
      case 'fields':
        return {
          ...block,
          items: block.items.map((item) => ({
            ...item,
            label: inWords(item.label, item.change ?? change),
            children: inWords(item.children, item.change ?? change),
          })),
        };
      default: {
        const [mapped] = mapBlocks([block], { inline: (nodes) => inWords(nodes, change) });
        return mapped ?? block;
      }
    }
  };
  const inWords = (nodes: readonly Inline[], change: Change | undefined): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (node.type === 'noteReference') return replace(node, change);
      if (node.type === 'revision') return [{ ...node, children: inWords(node.children, node.change) }];
      return 'children' in node ? [{ ...node, children: inWords(node.children, change) }] : [node];
    });
  return {
    ...document,
    body: inBlocks(document.body, undefined),
    notes: document.notes.map((note) => ({ ...note, children: inBlocks(note.children, undefined) })),
  };
}
