import { mapDocument, replaceInline } from '../document/map.js';
import type { Document } from '../document/tree.js';

/** Notes are numbered by their first call; a note that is called again keeps its number. Uncalled notes go. */
export function numberNotes(document: Document): Document {
  const numbers = new Map<string, number>();
  const calls = new Map<string, number>();
  const numbered = mapDocument(document, {
    inline: (nodes) =>
      replaceInline(nodes, (node) => {
        if (node.type !== 'noteReference') return [node];
        const number = numbers.get(node.note) ?? numbers.size + 1;
        numbers.set(node.note, number);
        const occurrence = (calls.get(node.note) ?? 0) + 1;
        calls.set(node.note, occurrence);
        return [{ ...node, number, occurrence }];
      }),
  });
  const notes = numbered.notes
    .flatMap((note) => {
      const number = numbers.get(note.id);
      return number === undefined ? [] : [{ ...note, number }];
    })
    .sort((left, right) => left.number - right.number);
  return { ...numbered, notes };
}
