import type { Block, Inline } from '../document/tree.js';
import { blockNodes, inlineRuns, textOf } from '../document/walk.js';

/**
 * Markdown's marks, counted: an answer with more of them than any text has makes a parser slow or runs it out of
 * stack. `nested` counts quote and list marks that open one line, and `indentation` the characters before its words.
 */
const limits = { brackets: 2_000, emphasis: 6_000, nested: 40, indentation: 200 };

export function isTooTangled(markdown: string): boolean {
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(markdown, /\[/g) > limits.brackets ||
    count(markdown, /[*_~]/g) > limits.emphasis ||
    markdown.split('\n').some((line) => {
      const [opening = ''] = /^(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line) ?? [];
      return opening.length > limits.indentation || count(opening, />|[-+*]|[.)]/g) > limits.nested;
    })
  );
}

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
