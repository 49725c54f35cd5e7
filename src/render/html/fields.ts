import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Fields } from '../../document/tree.js';
import { changeClass, spokenFirst } from './changes.js';
import { renderInlines, type HtmlContext } from './handlers.js';
import { text } from './text.js';

export function webFields(node: Fields, context: HtmlContext): Element {
  return h(
    'dl',
    { className: 'fields' },
    node.items.map((item) =>
      h('div', changeClass(item.change), [
        h('dt', [...spokenFirst(item.change, context), ...renderInlines(item.label, context)]),
        h('dd', renderInlines(item.children, context)),
      ]),
    ),
  );
}

/**
 * On paper a list: Chromium gives `dl` no structure at all in the PDF, so a screen reader would hear labels and values
 * as one run of text.
 */
export function printFields(node: Fields, context: HtmlContext): Element {
  return h(
    'ul',
    { className: 'fields' },
    node.items.map((item) =>
      h('li', changeClass(item.change), [
        ...spokenFirst(item.change, context),
        h('span', { className: 'field-label' }, renderInlines(item.label, context)),
        text(' '),
        h('span', { className: 'field-value' }, renderInlines(item.children, context)),
      ]),
    ),
  );
}
