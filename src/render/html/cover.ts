import type { Element } from 'hast';
import { h } from 'hastscript';
import type { HtmlContext } from './handlers.js';
import { text } from './text.js';

/** The first page of a long document. */
export function coverPage(context: HtmlContext): Element {
  const { metadata } = context.document;
  return h('section', { className: 'cover' }, [
    h('div', { className: 'cover-head' }, [organisations(metadata.organisations)]),
    h('div', { className: 'cover-title' }, [
      h('h1', titleSize(metadata.title), [text(metadata.title)]),
      ...subtitle(metadata.subtitle),
    ]),
    h('div', { className: 'cover-foot' }, [facts(context)]),
  ]);
}

/** A title that names five municipalities must not fill the page; a style sheet cannot see how long one is. */
function titleSize(title: string): { className?: string } {
  if (title.length > 120) return { className: 'longest' };
  return title.length > 60 ? { className: 'long' } : {};
}

/** The head of a document without a cover: a letter, a memo. */
export function titleBlock(context: HtmlContext): Element {
  const { metadata } = context.document;
  return h('section', { className: 'title-block' }, [
    h('div', { className: 'title-block-head' }, [organisations(metadata.organisations), facts(context)]),
    h('h1', [text(metadata.title)]),
    ...subtitle(metadata.subtitle),
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
  return words === '' ? [] : [h('p', { className: 'subtitle' }, [text(words)])];
}

/** A list and not a table: these are the document's labels, and the control box repeats them as data. */
function facts({ document: { metadata }, terms }: HtmlContext): Element {
  const items = [
    { label: terms.status, value: metadata.statusLabel },
    { label: terms.diarienummer, value: metadata.diarienummer },
    { label: terms.period, value: metadata.period },
  ].filter((item) => item.value !== '');
  return h(
    'ul',
    { className: 'facts' },
    items.map(({ label, value }) =>
      h('li', [
        h('span', { className: 'fact-label' }, [text(label)]),
        text(' '),
        h('span', { className: 'fact-value' }, [text(value)]),
      ]),
    ),
  );
}
