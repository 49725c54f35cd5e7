import type { Block, Inline, ListItem, TableCell } from '../document/tree.js';
import { inlineRuns, textOf } from '../document/walk.js';
import { isWord, wordsOf } from './words.js';

/** The words of a block, in small letters, by which blocks are likened. */
export function blockWords(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const inline = [...inlineRuns([block])].flatMap((run) => saidIn(run));
    const rest = block.type === 'code' ? block.value : block.type === 'gapBlock' ? block.question : '';
    return [...inline, ...saidWords(rest)];
  });
}

export function itemWords({ children }: ListItem): string[] {
  return blockWords(children);
}

export function rowWords(row: readonly TableCell[]): string[] {
  return row.flatMap(({ children }) => saidIn(children));
}

function saidIn(nodes: readonly Inline[]): string[] {
  return saidWords(textOf(nodes));
}

function saidWords(text: string): string[] {
  return wordsOf(text).flatMap((piece) => (isWord(piece) ? [piece.toLocaleLowerCase('sv')] : []));
}
