import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Gap, GapBlock } from '../../document/tree.js';
import type { HtmlContext } from './handlers.js';
import { text } from './text.js';

/** An unanswered question where its answer would stand. The word, and not only the colour, says what it is. */
export function gapInText(node: Gap, context: HtmlContext): Element {
  return h('span', { className: 'gap' }, gapWords(node, context));
}

export function gapInBody(node: GapBlock, context: HtmlContext): Element {
  return h('div', { className: ['gap', 'gap-block'] }, [h('p', gapWords(node, context))]);
}

function gapWords(node: Gap | GapBlock, { terms }: HtmlContext): ElementContent[] {
  const words: ElementContent[] = [
    h('strong', { className: 'gap-label' }, [text(`${terms.gap}:`)]),
    text(` ${node.question}`),
  ];
  if (node.page === undefined) return words;
  return [
    ...words,
    text(' '),
    h('span', { className: 'gap-page' }, [text(`(${terms.guidePage}\u00A0${node.page})`)]),
  ];
}
