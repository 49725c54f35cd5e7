import { Paragraph, TextRun, type FileChild } from 'docx';
import type { Note } from '../../document/tree.js';
import { noteCalls } from './anchors.js';
import { sewn } from './seams.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { textRun } from './text-run.js';

/**
 * The file's footnotes by id: their place in the document's list of notes. A note that is only called from another note
 * is none; it is set under that one.
 */
export function renderNotes(setting: Setting): Record<string, { children: Paragraph[] }> {
  const inside: Setting = { ...setting, inNote: true, paragraphStyle: styleIds.footnoteText };
  const footnotes = setting.document.notes.flatMap((note, index) =>
    setting.anchors.ofFirstCall(note.id) === undefined
      ? []
      : [[index + 1, { children: renderNote(note, inside) }] as const],
  );
  return Object.fromEntries(footnotes);
}

function renderNote(note: Note, setting: Setting): Paragraph[] {
  const blocks = sewn(setting.blocks(note.children, setting));
  const [first] = blocks;
  // Word writes a note's number into its first paragraph, where a list item has its own mark.
  const opened =
    first instanceof Paragraph && first.options.numbering === undefined
      ? [spaced(first), ...blocks.slice(1)]
      : [new Paragraph({ style: styleIds.footnoteText }), ...blocks];
  // The library's type knows paragraphs only, but it writes what it is given, and Word takes tables in notes.
  return [...opened, ...nestedNotes(note, setting)] as Paragraph[];
}

/** A space after the number, which the library writes first. */
function spaced(paragraph: Paragraph): Paragraph {
  return paragraph.with({ children: [new TextRun({ text: ' ' }), ...(paragraph.options.children ?? [])] });
}

/** A note that is first called in this one has no footnote of its own: it is set under this one, with its number. */
function nestedNotes(note: Note, setting: Setting): FileChild[] {
  const nested = noteCalls(note.children).filter((call) => call.occurrence === 1 && call.note !== note.id);
  return nested.flatMap((call) => {
    const called = setting.document.notes.find((one) => one.id === call.note);
    const number = textRun(`${call.number} `, { superScript: true });
    const blocks = called === undefined ? [] : setting.blocks(called.children, setting);
    return blocks.map((block, index) =>
      index === 0 && block instanceof Paragraph
        ? block.with({ children: [...number, ...(block.options.children ?? [])] })
        : block,
    );
  });
}
