import { distance } from 'fastest-levenshtein';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Passage } from './passages.js';

const mostShown = 3;
/** Less than this share of the words in common is no likeness. */
const leastShare = 0.5;

/** The passages that have most words in common with what was not found, misspellings allowed for; the best first. */
export function findSimilar(query: string, passages: readonly Passage[]): string[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const ranked = passages
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .map((text) => ({ text, share: shareOf(wanted, new Set(wordsOf(text))) }))
    .filter(({ share }) => share >= leastShare)
    .sort((left, right) => right.share - left.share);
  return [...new Set(ranked.map(({ text }) => excerpt(text)))].slice(0, mostShown);
}

function shareOf(wanted: readonly string[], words: ReadonlySet<string>): number {
  const met = wanted.map((word) => {
    if (words.has(word)) return 1;
    return [...words].some((other) => isNear(word, other)) ? 0.8 : 0;
  });
  return met.reduce<number>((sum, one) => sum + one, 0) / wanted.length;
}

function isNear(word: string, other: string): boolean {
  if (word.length < 4 || Math.abs(word.length - other.length) > 2) return false;
  return distance(word, other) <= Math.max(1, Math.min(2, Math.floor(word.length / 4)));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  );
}
