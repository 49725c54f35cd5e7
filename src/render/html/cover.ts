import type { Element } from 'hast';
import { h } from 'hastscript';
import { factsOf } from '../../document/facts.js';
import type { HtmlContext } from './handlers.js';
import { joinedText } from './joined.js';
import { logosOnPaper } from './logos.js';
import { statusNotice } from './status-notice.js';
import { text } from './text.js';

/** The first page of a long document. */
export function coverPage(context: HtmlContext): Element {
  const { metadata } = context.document;
  return h('section', { className: 'cover' }, [
    h('div', { className: 'cover-head' }, [
      ...logosOnPaper(context.profile.logos),
      organisations(metadata.organisations),
    ]),
    h('div', { className: 'cover-title' }, [
      h('h1', titleSize(metadata.title), joinedText(metadata.title)),
      ...subtitle(metadata.subtitle),
    ]),
    h('div', { className: 'cover-foot' }, [facts(context), ...statusNotice(metadata)]),
  ]);
}

/** A title that names five municipalities must not fill the page; a style sheet cannot see how long one is. */
function titleSize(title: string): { className?: string } {
  if (title.length > 120) return { className: 'longest' };
  return title.length > 60 ? { className: 'long' } : {};
}

/** The head of a document without a cover: a letter, a memo, an agenda of a municipality that has none. */
export function titleBlock(context: HtmlContext): Element {
  const { metadata } = context.document;
  return h('section', { className: 'title-block' }, [
    ...logosOnPaper(context.profile.logos),
    h('div', { className: 'title-block-head' }, [organisations(metadata.organisations), facts(context)]),
    h('h1', joinedText(metadata.title)),
    ...subtitle(metadata.subtitle),
    ...statusNotice(metadata),
  ]);
}

function organisations(names: readonly string[]): Element {
  return h(
    'div',
    { className: 'organisations' },
    names.map((name) => h('p', [text(name)])),
  );
}

function subtitle(words: string): Element[] {
  return words === '' ? [] : [h('p', { className: 'subtitle' }, joinedText(words))];
}

/** A list and not a table: these are the document's labels, and the control box repeats them as data. */
function facts({ document: { metadata }, terms }: HtmlContext): Element {
  return h(
    'ul',
    { className: 'facts' },
    factsOf(metadata, terms).map(({ label, value }) =>
      h('li', [
        h('span', { className: 'fact-label' }, [text(label)]),
        text(' '),
        h('span', { className: 'fact-value' }, [text(value)]),
      ]),
    ),
  );
}
