import { FootnoteReferenceRun, type ParagraphChild } from 'docx';
import type { Change, NoteReference } from '../../document/tree.js';
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
  const looks = { style: styleIds.footnoteReference };
  const first = setting.anchors.ofFirstCall(node.note);
  return numbersOf(node, setting).flatMap(({ number, change }) => {
    const words =
      first === undefined
        ? textRun(String(number), looks)
        : fieldRuns(`NOTEREF ${first} \\f \\h`, String(number), looks);
    return change === undefined ? words : setting.revisions.tracked(words, change);
  });
}

/**
 * What a later call says: the number after the changes, and where that is another the one before them. In words that
 * were put in or taken out it is the number on their side.
 */
function numbersOf(node: NoteReference, { notes, change }: Setting): { number: number; change?: Change }[] {
  const { old = node.number, new: fresh = node.number } = notes.get(node.note) ?? {};
  if (change !== undefined) return [{ number: change === 'deleted' ? old : fresh }];
  if (old === fresh) return [{ number: fresh }];
  return [
    { number: old, change: 'deleted' },
    { number: fresh, change: 'inserted' },
  ];
}

/** Footnotes have their place among the notes as id. */
function footnoteId(note: string, { document }: Setting): number {
  const place = document.notes.findIndex((one) => one.id === note);
  if (place === -1) throw new Error(`The note "${note}" is called but not in the document`);
  return place + 1;
}
