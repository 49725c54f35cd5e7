import type { Element } from 'hast';
import { h } from 'hastscript';
import type { HtmlContext } from './handlers.js';
import { factsOf } from '../../document/facts.js';
import { joinedText } from './joined.js';
import { logosOnScreen } from './logos.js';
import { ownIds } from './own-ids.js';
import { statusNotice } from './status-notice.js';
import { text } from './text.js';

/** What stands around the document on the web: the way past the navigation, the title, the end. */
export function skipLink({ terms }: HtmlContext): Element {
  return h('a', { className: 'skip-link', href: `#${ownIds.main}` }, [text(terms.skipToContent)]);
}

export function pageHeader({ document: { metadata }, profile, terms }: HtmlContext): Element {
  const logos = logosOnScreen(profile.logos).map((row) =>
    h('div', { className: 'page-logos' }, [h('div', { className: 'page-width' }, [row])]),
  );
  const banner = statusNotice(metadata).map((notice) =>
    h('div', { className: 'status-banner' }, [h('div', { className: 'page-width' }, [notice])]),
  );
  return h('header', { className: 'page-header' }, [
    ...banner,
    ...logos,
    h('div', { className: ['page-band', 'page-width'] }, [
      ...paragraph('organisations', metadata.organisations.join(', ')),
      h('h1', joinedText(metadata.title)),
      ...paragraph('subtitle', metadata.subtitle),
      h(
        'dl',
        { className: 'facts' },
        factsOf(metadata, terms).map(({ label, value }) =>
          h('div', [h('dt', [text(label)]), h('dd', [text(value)])]),
        ),
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
