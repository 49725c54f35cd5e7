import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document, Note } from '../../document/tree.js';
import { documentInline } from '../../document/walk.js';
import { renderBlocks, type HtmlContext } from './handlers.js';
import { ownIds } from './own-ids.js';
import { text } from './text.js';

/** The notes at the end of the document: neither a web page nor Chromium's print has feet to put them at. */
export function notesSection(context: HtmlContext): Element[] {
  const { document, terms } = context;
  if (document.notes.length === 0) return [];
  const calls = countCalls(document);
  return [
    h('section', { className: 'notes', ariaLabelledBy: ownIds.notes }, [
      h('h2', { id: ownIds.notes, className: 'notes-title' }, [text(terms.notes)]),
      h(
        'ol',
        document.notes.map((note) =>
          h(
            'li',
            { id: ownIds.note(note.id), value: note.number },
            noteContents(note, calls.get(note.id) ?? 0, context),
          ),
        ),
      ),
    ]),
  ];
}

function countCalls(document: Document): Map<string, number> {
  const calls = new Map<string, number>();
  for (const node of documentInline(document)) {
    if (node.type === 'noteReference') calls.set(node.note, (calls.get(node.note) ?? 0) + 1);
  }
  return calls;
}

/** The way back stands at the end of the last paragraph, where a reader's eyes are. */
function noteContents(note: Note, calls: number, context: HtmlContext): ElementContent[] {
  const blocks = renderBlocks(note.children, context);
  const last = blocks.at(-1);
  const links = backLinks(note, calls, context);
  if (last?.type !== 'element' || last.tagName !== 'p') return [...blocks, h('p', links)];
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, ...links] }];
}

function backLinks(note: Note, calls: number, { terms }: HtmlContext): ElementContent[] {
  return Array.from({ length: calls }, (_, index) => {
    const occurrence = index + 1;
    // The name begins with what is seen: who speaks to the machine says what stands there.
    const arrow = calls === 1 ? '↑' : `↑${occurrence}`;
    const label = `${arrow} ${terms.backToText} (${terms.note.toLocaleLowerCase('sv')} ${note.number})`;
    const href = `#${ownIds.noteCall(note.id, occurrence)}`;
    return [text(' '), h('a', { className: 'note-back', href, ariaLabel: label }, [text(arrow)])];
  }).flat();
}
