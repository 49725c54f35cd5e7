import { textWidth } from '../document/text-width.js';
import type { Chart } from '../document/tree.js';
import { draw } from '../drawing/draw.js';
import type { Sheet } from '../drawing/sheet.js';
import type { Piece } from './passages.js';

const twips = 20;

/** A page's width and the size of small text, in points. How the words are broken into lines makes no difference. */
const sheet: Sheet = {
  width: 482,
  size: 8.5,
  measure: (words, size) => textWidth(words, size) / twips,
};

/** The words in a drawing, in the order in which they are drawn. They are found after those of the text. */
export function chartWords({ id, data }: Chart): Piece[] {
  return draw(data, sheet).shapes.flatMap((shape): Piece[] => {
    if (shape.type !== 'words') return [];
    const source = { kind: 'computed' as const, from: [] };
    return [{ text: `${shape.text} `, source, onPaper: true, mark: { kind: 'id', id } }];
  });
}
