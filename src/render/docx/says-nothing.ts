import type { Inline } from '../../document/tree.js';
import { inlineNodes } from '../../document/walk.js';
import { cleanText } from './clean-text.js';

/** Whether there is nothing to read in the words: a paragraph or a link of them would only be an empty place. */
export function saysNothing(nodes: readonly Inline[]): boolean {
  return [...inlineNodes(nodes)].every((node) => {
    if ('value' in node) return cleanText(node.value).trim() === '';
    return node.type === 'break' || 'children' in node;
  });
}
