import type { Block, Inline } from '../document/tree.js';
import { blockNodes, inlineRuns, textOf } from '../document/walk.js';

/** An answer of marks only ("-", ">") says nothing, and would leave an empty list or quote behind. */
export function saysSomething(blocks: readonly Block[]): boolean {
  const hasWords = [...inlineRuns(blocks)].some((run) => textOf(run).trim() !== '' || run.some(isCall));
  return (
    hasWords || [...blockNodes(blocks)].some((block) => block.type === 'figure' || block.type === 'code')
  );
}

function isCall(node: Inline): boolean {
  return node.type === 'noteReference';
}

/** The nodes without calls of notes, however deep they stand, and the calls in order. */
export function withoutCalls(nodes: readonly Inline[]): { children: Inline[]; calls: Inline[] } {
  const calls: Inline[] = [];
  const strip = (list: readonly Inline[]): Inline[] =>
    list.flatMap((node): Inline[] => {
      if (node.type === 'noteReference') {
        calls.push(node);
        return [];
      }
      return 'children' in node ? [{ ...node, children: strip(node.children) }] : [node];
    });
  return { children: strip(nodes), calls };
}
