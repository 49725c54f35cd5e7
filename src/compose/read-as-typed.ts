import type { Nodes } from 'mdast';
import type { Block, Inline } from '../document/tree.js';
import { parseAnswer } from '../markdown/answer-markdown.js';
import { isTooTangled } from '../markdown/too-tangled.js';
import { isAllowedLink, words } from './read-answer.js';
import { readBlocks } from './read-blocks.js';
import type { Reading } from './reading.js';

/**
 * A long answer for a form in which it is written on: bold is bold and a list a list, but what is made of other answers
 * (a reference, a note, an image) stands as it is typed, so that it can be read in again.
 */
export function readAsTyped(markdown: string): Block[] {
  if (markdown.trim() === '') return [];
  if (isTooTangled(markdown)) return [{ type: 'paragraph', children: [words(markdown)] }];
  const { content, linesBefore } = parseAnswer(markdown, []);
  const lines = markdown.split('\n');
  const reading: Reading = {
    text: (value) => [words(value)],
    link: (node, children) =>
      isAllowedLink(node.url) ? [{ type: 'link', url: node.url, children }] : typed(node),
    note: (label) => [words(`[^${label}]`)],
    figure: (node) => [{ type: 'paragraph', children: typed(node) }],
    strayImage: (node) => typed(node),
    paragraph: () => undefined,
    other: (node) => [{ type: 'paragraph', children: typed(node) }],
  };
  return readBlocks(content, reading);

  /** The node as it stands in the answer. */
  function typed({ position }: Nodes): Inline[] {
    if (position === undefined) return [];
    const { start, end } = position;
    const [first, last] = [start.line - 1 - linesBefore, end.line - 1 - linesBefore];
    const text = lines
      .slice(first, last + 1)
      .map((line, index, all) =>
        line.slice(index === 0 ? start.column - 1 : 0, index === all.length - 1 ? end.column - 1 : undefined),
      )
      .join('\n');
    return [words(text)];
  }
}
