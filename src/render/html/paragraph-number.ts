import type { Element } from 'hast';
import { h } from 'hastscript';
import { paragraphId, type CitableBlock } from '../../document/citable.js';
import type { HtmlContext } from './handlers.js';
import { text } from './text.js';

/** Puts a block's number to what was made of it; without a number it is left as it is. */
export type NumberParagraph = (node: CitableBlock, made: Element, context: HtmlContext) => Element;

/**
 * On the web the number is a link to the paragraph, for whoever wants to point at it in a reply. It stands before the
 * paragraph and not in it, so that nobody hears or copies it in the middle of a sentence.
 */
export const linkedNumber: NumberParagraph = ({ paragraphNumber }, made, { terms }) => {
  if (paragraphNumber === undefined) return made;
  const id = paragraphId(paragraphNumber);
  const name = `${terms.linkTo} ${terms.paragraph} ${paragraphNumber}`;
  return h('div', { className: 'numbered', id }, [
    h('a', { className: 'paragraph-number', href: `#${id}`, ariaLabel: name }, [
      text(String(paragraphNumber)),
    ]),
    made,
  ]);
};

/**
 * On paper the number is the mark of a list item, which Chromium tags as a label at the paragraph's beginning. Only the
 * paragraph can be such an item itself: a list or a quotation stands in a group that is one.
 */
export const printedNumber: NumberParagraph = ({ paragraphNumber }, made) => {
  if (paragraphNumber === undefined) return made;
  const mark = { style: `list-style-type: "${paragraphNumber}\\a0\\a0\\a0"` };
  if (made.tagName !== 'p') return h('div', { className: 'numbered', role: 'group', ...mark }, [made]);
  const { className = [] } = made.properties;
  const classes = Array.isArray(className) ? className : [];
  return { ...made, properties: { ...made.properties, ...mark, className: [...classes, 'numbered'] } };
};
