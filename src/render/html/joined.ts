import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { text } from './text.js';

/** A single letter, its hyphen and the letter after it: "e-s" in "e-samhället". */
const opening = /(?<![\p{L}\p{N}-])(\p{L}-\p{L})/u;

/**
 * Words as they are, but for "e-" at the end of a line: the theme keeps it with what follows. A hyphen of another kind
 * would do the same, and the word could no longer be found by who searches for it.
 */
export function joinedText(value: string): ElementContent[] {
  return value.split(opening).flatMap((part, index) => {
    if (part === '') return [];
    return [index % 2 === 1 ? h('span', { className: 'joined' }, [text(part)]) : text(part)];
  });
}
