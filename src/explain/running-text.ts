import { keyOfParts, widthAt, type KeyText } from './key-text.js';
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
  return { text, stretches, keys: keyOfParts([{ text, offset: 0 }], folded) };
}

/** Every place where the key of some words stands, none within another. */
export function findMatches(wanted: string, running: RunningText): Match[] {
  const { text, keys } = running;
  const matches: Match[] = [];
  for (
    let index = keys.key.indexOf(wanted);
    index !== -1;
    index = keys.key.indexOf(wanted, index + wanted.length)
  ) {
    const from = keys.at[index];
    const last = keys.at[index + wanted.length - 1];
    if (from === undefined || last === undefined) break;
    const to = last + widthAt(text, last);
    if (cutsNumber(text, from, to)) continue;
    const parts = partsBetween(from, to, running);
    matches.push({ words: text.slice(from, to), parts, quality: qualityOf(text, from, to, parts) });
  }
  return matches;
}

function partsBetween(from: number, to: number, { stretches }: RunningText): MatchPart[] {
  return stretches.flatMap(({ piece, passage, start }): MatchPart[] => {
    const end = start + piece.text.length;
    if (end <= from || start >= to) return [];
    return [{ piece, passage, from: Math.max(0, from - start), to: Math.min(end, to) - start }];
  });
}

function qualityOf(text: string, from: number, to: number, parts: readonly MatchPart[]): Match['quality'] {
  const [first, last] = [parts[0], parts.at(-1)];
  const isWhole =
    first !== undefined &&
    last !== undefined &&
    first.piece.text.slice(0, first.from).trim() === '' &&
    last.piece.text.slice(last.to).trim() === '';
  if (isWhole) return 'piece';
  const letter = /[\p{L}\p{N}]/u;
  const isInside = (before: number, after: number): boolean =>
    letter.test(text.charAt(before)) && letter.test(text.charAt(after));
  return isInside(from - 1, from) || isInside(to - 1, to) ? 'inside' : 'words';
}

/** Whether the words begin or end in the middle of a number: 100 is no part of 1 100, nor 6.1 of 6.1.2. */
function cutsNumber(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 2), from);
  const after = text.slice(to, to + 2);
  const begins = /\d/.test(text.charAt(from)) && /\d[\u00A0.,]?$/.test(before);
  const ends = /\d/.test(text.charAt(to - 1)) && /^(?:\d|[\u00A0.,]\d)/.test(after);
  return begins || ends;
}
