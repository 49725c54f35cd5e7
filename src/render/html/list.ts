import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem } from '../../document/tree.js';
import { changeClass, spokenFirst } from './changes.js';
import { renderBlocks, renderInlines, type HtmlContext } from './handlers.js';

export function list(node: List, context: HtmlContext): Element {
  const items = node.items.map((item) =>
    h('li', changeClass(item.change), [...spokenFirst(item.change, context), ...itemContents(item, context)]),
  );
  return node.ordered ? h('ol', node.start === 1 ? {} : { start: node.start }, items) : h('ul', items);
}

/** A lone paragraph, with or without a list under it, stands directly in its item: a list of words is no essay. */
function itemContents(item: ListItem, context: HtmlContext): ElementContent[] {
  const [first, ...rest] = item.children;
  if (first?.type === 'paragraph' && rest.every((block) => block.type === 'list')) {
    return [...renderInlines(first.children, context), ...renderBlocks(rest, context)];
  }
  return renderBlocks(item.children, context);
}
