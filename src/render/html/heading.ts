import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading } from '../../document/tree.js';
import { textOf } from '../../document/walk.js';
import { renumbered } from './changes.js';
import { renderInlines, type HtmlContext } from './handlers.js';
import { text } from './text.js';

/** The document's title is the page's h1, so a chapter is an h2. */
export function heading(node: Heading, context: HtmlContext): Element {
  const className = ['heading', `heading-${node.kind}`, `numbering-${node.numbering}`];
  return h(`h${node.depth + 1}`, { id: node.id, className }, [
    ...numberOf(node, context),
    ...renderInlines(node.children, context),
  ]);
}

/** With a link to the heading itself beside it, for whoever wants to point at a passage in a reply. */
export function linkedHeading(node: Heading, context: HtmlContext): Element {
  const name = [context.terms.linkTo, node.number, textOf(node.children)]
    .filter((word) => word !== '')
    .join(' ');
  return h('div', { className: ['heading-row', `depth-${node.depth}`] }, [
    heading(node, context),
    h('a', { className: 'heading-link', href: `#${node.id}`, ariaLabel: name }),
  ]);
}

function numberOf(node: Heading, context: HtmlContext): ElementContent[] {
  if (node.formerNumber === undefined) return numberBefore(node.number);
  return [h('span', { className: 'number' }, renumbered(node.number, node, context)), text(' ')];
}

/** "6.2.1 " in a span of its own, so that the theme can set numbers apart. Nothing for an unnumbered heading. */
export function numberBefore(number: string): ElementContent[] {
  return number === '' ? [] : [h('span', { className: 'number' }, [text(number)]), text(' ')];
}
