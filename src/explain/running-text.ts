import { keyText, occurrences, type KeyText } from './key-text.js';
import type { Passage, Piece } from './passages.js';

/** All passages as one text to look for words in: they may run over cells and paragraphs. */
export interface RunningText {
  text: string;
  stretches: readonly Stretch[];
  keys: KeyText;
}

interface Stretch {
  piece: Piece;
  passage: Passage;
  /** Offset in the running text. */
  start: number;
}

/** Some words found in a document. */
export interface Match {
  words: string;
  parts: MatchPart[];
  /** How well they are met: whole pieces, whole words, or within a word. */
  quality: 'piece' | 'words' | 'inside';
}

export interface MatchPart {
  piece: Piece;
  passage: Passage;
  /** Offsets in the piece's text, the second exclusive. */
  from: number;
  to: number;
}

/** `onPaper`: with what only paper has. `folded`: without the marks of letters. */
export function runningText(passages: readonly Passage[], onPaper: boolean, folded: boolean): RunningText {
  const stretches: Stretch[] = [];
  let text = '';
  for (const passage of passages) {
    for (const piece of passage.pieces) {
      if (piece.onPaper === true && !onPaper) continue;
      stretches.push({ piece, passage, start: text.length });
      text += piece.text;
    }
    text += '\n';
  }
  return { text, stretches, keys: keyText(text, folded) };
}

/** Every place where the key of some words stands. */
export function findMatches(wanted: string, running: RunningText): Match[] {
  const { text, keys } = running;
  return occurrences(wanted, keys, text).map(({ from, to, isInside }) => {
    const parts = partsBetween(from, to, running);
    const quality = areWhole(parts) ? 'piece' : isInside ? 'inside' : 'words';
    return { words: text.slice(from, to), parts, quality };
  });
}

function partsBetween(from: number, to: number, { stretches }: RunningText): MatchPart[] {
  const parts: MatchPart[] = [];
  for (const { piece, passage, start } of stretches) {
    if (start >= to) break;
    const end = start + piece.text.length;
    if (end <= from) continue;
    parts.push({ piece, passage, from: Math.max(0, from - start), to: Math.min(end, to) - start });
  }
  return parts;
}

/** Whether the words begin where a piece begins and end where one ends. */
function areWhole(parts: readonly MatchPart[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    first.piece.text.slice(0, first.from).trim() === '' &&
    last.piece.text.slice(last.to).trim() === ''
  );
}
