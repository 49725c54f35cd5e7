import { distance } from 'fastest-levenshtein';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Passage } from './passages.js';

const mostShown = 3;
/** Less than this share of the words in common is no likeness. */
const leastShare = 0.5;
/** What is much less like than the best is of no use. */
const nextToBest = 0.85;

/**
 * The words of the passages that have most in common with what was not found, misspellings allowed for; the best
 * first. They stand in the passage as they are given, but for being cut short.
 */
export function findSimilar(query: string, passages: readonly Passage[]): string[] {
  const wanted = wordsOf(query).map(({ word }) => word);
  if (wanted.length === 0) return [];
  const ranked = passages
    .map(({ pieces }) => likest(wanted, pieces.map(({ text }) => text).join('')))
    .filter(({ share }) => share >= leastShare)
    .sort((left, right) => right.share - left.share);
  const least = (ranked[0]?.share ?? 0) * nextToBest;
  const alike = ranked.filter(({ share }) => share >= least).map(({ words }) => excerpt(words));
  return [...new Set(alike)].slice(0, mostShown);
}

/** The stretch of a text, a little longer than what is wanted, that has the largest share of the words in it. */
function likest(wanted: readonly string[], text: string): { share: number; words: string } {
  const words = wordsOf(text).map((one) => ({ ...one, met: wanted.find((word) => isNear(word, one.word)) }));
  let best = { share: 0, words: '' };
  for (const [index, { start, met }] of words.entries()) {
    if (met === undefined) continue;
    const stretch = words.slice(index, index + wanted.length + 1);
    const share = new Set(stretch.flatMap((one) => one.met ?? [])).size / wanted.length;
    if (share > best.share) best = { share, words: text.slice(start) };
  }
  return best;
}

function isNear(word: string, other: string): boolean {
  if (word === other) return true;
  if (word.length < 4 || Math.abs(word.length - other.length) > 2) return false;
  return distance(word, other) <= Math.min(2, Math.floor(word.length / 4));
}

function wordsOf(text: string): { word: string; start: number }[] {
  const words = text.normalize('NFC').matchAll(/[\p{L}\p{N}]{3,}/gu);
  return [...words].map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index }));
}
