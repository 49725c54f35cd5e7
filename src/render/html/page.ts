import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Metadata } from '../../document/tree.js';
import { cleanTree } from './clean-tree.js';
import { text } from './text.js';

/** Nothing but what is in the page: no script, no request, no form, whatever its text may hold. */
const contentSecurityPolicy = [
  "default-src 'none'",
  'img-src data:',
  'font-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function htmlPage(
  metadata: Metadata,
  head: Element[],
  body: Element,
  policy: string = contentSecurityPolicy,
): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      text('\n'),
      h('html', { lang: metadata.language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          ...head,
        ]),
        body,
      ]),
      text('\n'),
    ],
  };
  return toHtml(cleanTree(root));
}

export function styleElement(css: string): Element {
  // The text of a style element is printed as it is.
  if (css.includes('</')) throw new Error('a style sheet may not hold "</"');
  return h('style', [text(css)]);
}

export function asRoot(children: ElementContent[]): Root {
  return { type: 'root', children };
}
