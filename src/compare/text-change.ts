import type { ChangedText } from '../document/changes.js';
import { align } from './align.js';
import { isWord, wordsOf } from './words.js';

/** How many words are shown on either side of a change; what lies further from one is left out. */
const context = 8;

const left = ' … ';

/** A text before and after, a piece at a time, with what is in one of them alone marked in it. */
export function textChange(old: string, fresh: string): { old: ChangedText[]; new: ChangedText[] } {
  const pairs = align(piecesOf(old), piecesOf(fresh), (piece) => piece);
  const [olds, news]: [Piece[], Piece[]] = [[], []];
  for (const pair of pairs) {
    const isChanged = !('old' in pair && 'new' in pair);
    if ('old' in pair) olds.push({ text: pair.old, isChanged, isBeside: false });
    if ('new' in pair) news.push({ text: pair.new, isChanged, isBeside: false });
    // What is put in or taken out on one side alone has a place on the other too.
    for (const piece of [olds.at(-1), news.at(-1)])
      if (isChanged && piece !== undefined) piece.isBeside = true;
  }
  const kept = olds.filter(({ isChanged, text }) => !isChanged && isWord(text)).length;
  const most = Math.max(...[olds, news].map((side) => side.filter(({ text }) => isWord(text)).length));
  // Of two texts with little in common every word would be marked: they are shown as they are.
  if (kept * 4 < most) return { old: plain(old), new: plain(fresh) };
  return { old: shortened(olds, 'deleted'), new: shortened(news, 'inserted') };
}

interface Piece {
  text: string;
  isChanged: boolean;
  /** Whether the other side has something here that this one has not. */
  isBeside: boolean;
}

/** Lines are run together: this is for a table's cell. */
function piecesOf(text: string): string[] {
  return wordsOf(text.trim().replace(/\s*\n\s*/gu, ' '));
}

function plain(text: string): ChangedText[] {
  const words = piecesOf(text).join('');
  return words === '' ? [] : [{ text: words }];
}

function shortened(pieces: readonly Piece[], change: 'inserted' | 'deleted'): ChangedText[] {
  const changed = pieces.flatMap(({ isChanged, isBeside }, index) => (isChanged || isBeside ? [index] : []));
  const near = changed.length === 0 ? [0] : changed;
  // A word and the space after it.
  const reach = 2 * context;
  const isNear = (index: number): boolean => near.some((place) => Math.abs(place - index) <= reach);
  const result: ChangedText[] = [];
  for (const [index, { text, isChanged }] of pieces.entries()) {
    if (!isNear(index)) {
      if (result.at(-1)?.text.endsWith(left) !== true) result.push({ text: left });
      continue;
    }
    const last = result.at(-1);
    if (last?.text.endsWith(left) === true && !isChanged && text.trim() === '') continue;
    const mark = isChanged ? { change } : {};
    if (last !== undefined && (last.change !== undefined) === isChanged) last.text += text;
    else result.push({ text, ...mark });
  }
  return result.flatMap(withoutOuterSpace);
}

/** A mark does not begin or end with a space: Markdown's marks would not be marks then. */
function withoutOuterSpace(part: ChangedText): ChangedText[] {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(part.text) ?? [];
  if (part.change === undefined || words === '') return [{ text: part.text }];
  const around = (space: string): ChangedText[] => (space === '' ? [] : [{ text: space }]);
  return [...around(before), { ...part, text: words }, ...around(after)];
}
