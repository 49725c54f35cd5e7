import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Change, Renumbered } from '../../document/tree.js';
import type { HtmlContext } from './handlers.js';
import { text } from './text.js';

const tags = { inserted: 'ins', deleted: 'del' } as const;
const roles = { inserted: 'insertion', deleted: 'deletion' } as const;

type Words = Pick<HtmlContext, 'terms'>;

/** Words that were put in or taken out: underlined or struck through, and said in words to those who listen. */
export function marked(children: ElementContent[], change: Change, context: Words): Element[] {
  return children.length === 0 ? [] : [h(tags[change], [spoken(change, context), ...children, end()])];
}

/** Whole blocks. What can only stand in a list or a table is marked by `changeClass` and `spokenFirst` instead. */
export function markedBlocks(blocks: ElementContent[], change: Change, context: Words): Element[] {
  if (blocks.length === 0) return [];
  return [
    h('div', { className: ['change', `change-${change}`], role: roles[change] }, [
      h('p', { className: 'change-label' }, [text(context.terms.comparison[change])]),
      ...blocks,
    ]),
  ];
}

/** The class of an item, a row or a field that was put in or taken out. */
export function changeClass(change: Change | undefined): { className?: string[] } {
  return change === undefined ? {} : { className: ['change', `change-${change}`] };
}

/** What opens it for those who listen. */
export function spokenFirst(change: Change | undefined, context: Words): Element[] {
  return change === undefined ? [] : [spoken(change, context)];
}

/** A number, and the one that it was before. */
export function renumbered(number: string, { formerNumber }: Renumbered, context: Words): ElementContent[] {
  if (formerNumber === undefined) return [text(number)];
  const word = (one: string): ElementContent[] => (one === '' ? [] : [text(one)]);
  return [
    ...marked(word(formerNumber), 'deleted', context),
    ...(formerNumber === '' || number === '' ? [] : [text(' ')]),
    ...marked(word(number), 'inserted', context),
  ];
}

function spoken(change: Change, { terms }: Words): Element {
  return h('span', { className: 'spoken' }, [text(`[${terms.comparison[change]}: `)]);
}

function end(): Element {
  return h('span', { className: 'spoken' }, [text(']')]);
}
