import { FootnoteReferenceRun, type ParagraphChild } from 'docx';
import type { NoteReference } from '../../document/tree.js';
import { fieldRuns } from './field-code.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { textRun } from './text-run.js';

/**
 * The call of a note. Word's footnotes belong to one call each, so only a note's first call is a footnote; later ones
 * repeat its number in a field that leads to the first call and follows it when notes are added in Word.
 */
export function noteCall(node: NoteReference, setting: Setting): ParagraphChild[] {
  if (node.occurrence === 1 && !setting.inNote) {
    return setting.anchors.aroundCall(node, [new FootnoteReferenceRun(footnoteId(node.note, setting))]);
  }
  const number = String(node.number);
  const looks = { style: styleIds.footnoteReference };
  const first = setting.anchors.ofFirstCall(node.note);
  return first === undefined ? textRun(number, looks) : fieldRuns(`NOTEREF ${first} \\f \\h`, number, looks);
}

/** Footnotes have their place among the notes as id. */
function footnoteId(note: string, { document }: Setting): number {
  const place = document.notes.findIndex((one) => one.id === note);
  if (place === -1) throw new Error(`The note "${note}" is called but not in the document`);
  return place + 1;
}
