import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isKeptTogether, leadsOn } from '../../document/contents-breaks.js';
import type { Contents, ContentsEntry } from '../../document/tree.js';
import type { Anchors } from './anchors.js';
import { marked } from './changes.js';
import type { HtmlContext } from './handlers.js';
import { numberBefore } from './heading.js';
import { joinedText } from './joined.js';
import { text } from './text.js';

/** Deeper headings would bury the chapters: in the margin of a screen, and on one printed page. */
const webDepth = 3;
export const printDepth = 2;

/**
 * Twice: for the margin of a wide screen, and folded behind a button on a narrow one. The theme shows one of them;
 * a single list would have to be opened by the style sheet, which accessibility tools and older browsers do not see.
 */
export function webContents(node: Contents, context: HtmlContext): Element[] {
  const { terms } = context;
  const list = nestedList(
    node.entries.filter((entry) => entry.depth <= webDepth),
    context,
  );
  const label = { ariaLabel: terms.contentsNavigation };
  return [
    h('nav', { className: ['contents', 'contents-margin'], ...label }, [
      h('p', { className: 'contents-title', ariaHidden: 'true' }, [text(terms.contents)]),
      list,
    ]),
    h('nav', { className: ['contents', 'contents-folded'], ...label }, [
      h('details', [h('summary', [text(terms.showContents)]), list]),
    ]),
  ];
}

/** Each entry's deeper entries are a list inside it, as their headings are inside its chapter. */
function nestedList(entries: readonly ContentsEntry[], context: HtmlContext): Element {
  const items: Element[] = [];
  for (let start = 0; start < entries.length;) {
    const entry = entries[start];
    if (entry === undefined) break;
    let end = start + 1;
    while ((entries[end]?.depth ?? 0) > entry.depth) end += 1;
    const below = entries.slice(start + 1, end);
    items.push(
      h('li', [entryLink(entry, context), ...(below.length === 0 ? [] : [nestedList(below, context)])]),
    );
    start = end;
  }
  return h('ul', items);
}

function entryLink(entry: ContentsEntry, context: HtmlContext): Element {
  return h('a', { href: `#${entry.id}` }, entryWords(entry, context));
}

function entryWords(entry: ContentsEntry, context: HtmlContext): ElementContent[] {
  const words = [...numberBefore(entry.number), ...joinedText(entry.title)];
  return entry.change === undefined ? words : marked(words, entry.change, context);
}

/** Title, a row of dots drawn by the theme, page number. The number's place has a fixed width, filled or not. */
export function printContents(node: Contents, context: HtmlContext): Element {
  const { terms, pageNumbers, anchors } = context;
  const entries = node.entries.filter((entry) => entry.depth <= printDepth);
  const kept = isKeptTogether(entries) ? ['kept'] : [];
  return h('section', { className: ['contents', ...kept] }, [
    h('p', { className: 'contents-title' }, [text(terms.contents)]),
    h(
      'ul',
      entries.map((entry, index) =>
        h('li', { className: placeOf(entries, index), ...idOf(entry, anchors) }, [
          h('a', { href: `#${entry.id}` }, [
            h('span', { className: 'entry' }, entryWords(entry, context)),
            text(' '),
            h('span', { className: 'leader' }),
            h('span', { className: 'page' }, [text(String(pageNumbers.get(entry.id) ?? ''))]),
          ]),
        ]),
      ),
    ),
  ]);
}

function placeOf(entries: readonly ContentsEntry[], index: number): string[] {
  return [`depth-${entries[index]?.depth ?? 1}`, ...(leadsOn(entries, index) ? ['leads-on'] : [])];
}

function idOf(entry: ContentsEntry, anchors: Anchors | undefined): { id?: string } {
  const [stretch] = anchors?.stretches.get(entry) ?? [];
  return stretch === undefined ? {} : { id: stretch.id };
}
