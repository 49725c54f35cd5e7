import type { Element } from 'hast';
import { h } from 'hastscript';
import type { HtmlContext } from './handlers.js';
import { ownIds } from './own-ids.js';
import { text } from './text.js';

/** What stands around the document on the web: the way past the navigation, the title, the end. */
export function skipLink({ terms }: HtmlContext): Element {
  return h('a', { className: 'skip-link', href: `#${ownIds.main}` }, [text(terms.skipToContent)]);
}

export function pageHeader({ document: { metadata }, terms }: HtmlContext): Element {
  const facts = [
    { label: terms.status, value: metadata.statusLabel },
    { label: terms.diarienummer, value: metadata.diarienummer },
    { label: terms.period, value: metadata.period },
  ].filter((fact) => fact.value !== '');
  return h('header', { className: 'page-header' }, [
    h('div', { className: 'page-width' }, [
      ...paragraph('organisations', metadata.organisations.join(', ')),
      h('h1', [text(metadata.title)]),
      ...paragraph('subtitle', metadata.subtitle),
      h(
        'dl',
        { className: 'facts' },
        facts.map(({ label, value }) => h('div', [h('dt', [text(label)]), h('dd', [text(value)])])),
      ),
    ]),
  ]);
}

export function pageFooter({ document: { metadata }, terms }: HtmlContext): Element {
  const line = [metadata.title, ...metadata.organisations, metadata.diarienummer].filter(
    (words) => words !== '',
  );
  return h('footer', { className: 'page-footer' }, [
    h('div', { className: 'page-width' }, [
      h('p', [text(line.join(' · '))]),
      h('p', [h('a', { href: `#${ownIds.top}` }, [text(terms.backToTop)])]),
    ]),
  ]);
}

function paragraph(className: string, words: string): Element[] {
  return words === '' ? [] : [h('p', { className }, [text(words)])];
}
