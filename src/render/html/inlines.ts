import { h } from 'hastscript';
import { formField } from './form-field.js';
import { renderInlines, type InlineHandlers } from './handlers.js';
import { gapInText } from './gap.js';
import { marked } from './changes.js';
import { ownIds } from './own-ids.js';
import { safeUrl } from './safe-url.js';
import { joinedText } from './joined.js';
import { text } from './text.js';

/** What is the same on a screen and on paper. */
export const inlineHandlers: InlineHandlers = {
  text: ({ value, language }) =>
    language === undefined ? joinedText(value) : [h('span', { lang: language }, joinedText(value))],
  strong: (node, context) => [h('strong', renderInlines(node.children, context))],
  emphasis: (node, context) => [h('em', renderInlines(node.children, context))],
  delete: (node, context) => [h('del', renderInlines(node.children, context))],
  inlineCode: (node) => [h('code', [text(node.value)])],
  break: () => [h('br')],
  link: (node, context) => {
    const href = safeUrl(node.url);
    const words = renderInlines(node.children, context);
    return href === undefined ? words : [h('a', { href, rel: 'noreferrer' }, words)];
  },
  crossReference: (node, context) => [
    h('a', { className: 'reference', href: `#${node.target}` }, renderInlines(node.children, context)),
  ],
  noteReference: (node, context) => [
    h('sup', { className: 'note-call' }, [
      h(
        'a',
        {
          id: ownIds.noteCall(node.note, node.occurrence),
          href: `#${ownIds.note(node.note)}`,
          ariaLabel: `${context.terms.note} ${node.number}`,
        },
        [text(String(node.number))],
      ),
    ]),
  ],
  abbreviation: (node) => [h('abbr', { title: node.expansion }, [text(node.value)])],
  gap: (node, context) => [gapInText(node, context)],
  formField: (node) => [formField(node)],
  revision: (node, context) => marked(renderInlines(node.children, context), node.change, context),
};

/**
 * In print. Chromium tells the language only of elements that mean something to it; a mark has no tag of its own, and
 * is read as any words are.
 */
export const printInlines: InlineHandlers = {
  ...inlineHandlers,
  text: ({ value, language }) =>
    language === undefined
      ? joinedText(value)
      : [h('span', { lang: language, role: 'mark' }, joinedText(value))],
};
