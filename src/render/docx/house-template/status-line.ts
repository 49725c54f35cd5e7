import type { Element } from '@xmldom/xmldom';
import { cleanText } from '../clean-text.js';
import { attribute, children, inside, wordsOf } from '../conformance/xml-part.js';
import { ensure, make, place, set } from './dom.js';
import type { HousePage } from './house-page.js';

/**
 * The heads that the status is to be written in, by path; the feet of pages that have no head. Not those of pages where
 * it stands already (`saysIt`), nor what the title page alone has, for the title page says it itself. None for a house
 * without heads: then ours stay.
 */
export function placesForStatus(
  { body, cover, turned, hasHeader }: HousePage,
  saysIt: (path: string) => boolean,
): Set<string> {
  if (!hasHeader) return new Set();
  const paths = [body, cover, turned.section].flatMap(({ header, footer }) =>
    (['default', 'even'] as const).flatMap((type) => {
      const [place, ...others] = [header[type], footer[type]].filter((path) => path !== undefined);
      return place === undefined || [place, ...others].some(saysIt) ? [] : [place];
    }),
  );
  return new Set(paths);
}

/**
 * Writes the status last in a head, on a line of its own or on the empty one that most heads end with. `style` is the
 * label's, in the finished file.
 */
export function writeStatus(root: Element, label: string, style: string): void {
  const last = children(root).at(-1);
  const line = last !== undefined && isEmpty(last) ? last : lineAfter(root);
  const run = make(root, 'w:r');
  set(ensure(run, 'w:rPr'), 'w:rStyle', style);
  const text = ensure(run, 'w:t');
  text.setAttribute('xml:space', 'preserve');
  text.textContent = `\u2002${cleanText(label)}\u2002`;
  line.appendChild(run);
}

function isEmpty(block: Element): boolean {
  const holds = ['w:drawing', 'w:pict', 'w:fldChar', 'w:fldSimple', 'w:sdt', 'w:tab', 'w:br', 'w:framePr'];
  const isBare = holds.every((name) => inside(block, name).length === 0);
  return block.nodeName === 'w:p' && wordsOf(block).trim() === '' && isBare;
}

/** A new paragraph, of the style that the head's own have; a high head may end where the text begins. */
function lineAfter(root: Element): Element {
  const paragraph = make(root, 'w:p');
  const [style] = inside(root, 'w:pStyle').map((one) => attribute(one));
  const properties = ensure(paragraph, 'w:pPr');
  if (style !== undefined) set(properties, 'w:pStyle', style);
  place(properties, make(root, 'w:spacing', { 'w:before': '60', 'w:after': '160' }));
  root.appendChild(paragraph);
  return paragraph;
}
