import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../../document/tree.js';
import type { HtmlContext } from './handlers.js';
import { captionWords } from './table.js';

export function webFigure(node: Figure, context: HtmlContext): Element {
  const caption = node.caption.length === 0 ? [] : [h('figcaption', captionWords(node, context))];
  return h('figure', target(node), [picture(node, context), ...caption]);
}

/** Not a `figure`: Chromium would tag it as a second figure around the picture, one without a text alternative. */
export function printFigure(node: Figure, context: HtmlContext): Element {
  const caption =
    node.caption.length === 0 ? [] : [h('p', { className: 'figure-caption' }, captionWords(node, context))];
  return h('div', { className: 'figure', ...target(node) }, [picture(node, context), ...caption]);
}

function target({ id }: Figure): { id?: string } {
  return id === '' ? {} : { id };
}

function picture(node: Figure, { document }: HtmlContext): Element {
  const image = document.images.get(node.image);
  if (image === undefined) throw new Error(`the document holds no image ${JSON.stringify(node.image)}`);
  const data = Buffer.from(image.bytes).toString('base64');
  return h('img', {
    src: `data:${image.mediaType};base64,${data}`,
    alt: node.alternative,
    width: image.width,
    height: image.height,
  });
}
