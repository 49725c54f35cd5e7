import { headKey } from './frame-passages.js';
import { keyOfQuery } from './key-text.js';
import type { Passage } from './passages.js';
import { findMatches, runningText, type Match, type RunningText } from './running-text.js';

/** Texts to look in, made ready when they are first wanted. */
export type Shelf<Whole> = (onPaper: boolean, folded: boolean) => { whole: Whole; text: RunningText }[];

export function shelve<Whole extends { passages: readonly Passage[] }>(
  wholes: readonly Whole[],
): Shelf<Whole> {
  const ready = new Map<string, ReturnType<Shelf<Whole>>>();
  return (onPaper, folded) => {
    const key = `${onPaper} ${folded}`;
    const texts =
      ready.get(key) ??
      wholes.map((whole) => ({ whole, text: runningText(whole.passages, onPaper, folded) }));
    ready.set(key, texts);
    return texts;
  };
}

export interface WordsFind<Whole> {
  /** Each with the document, or whatever it is, that it was found in. */
  matches: { match: Match; whole: Whole }[];
  /** How well the best of them meets what was asked for; those that meet it worse are left out. */
  quality: Quality;
}

export type Quality = Match['quality'] | 'none';

const qualities: readonly Match['quality'][] = ['piece', 'words', 'inside'];

/**
 * Looks for words as they stand in the documents, then as they stand on paper, then as somebody may have written them
 * from memory. The first way that finds anything is taken. `heads`: see `headKeys`.
 */
export function findWords<Whole>(
  query: string,
  shelf: Shelf<Whole>,
  heads: ReadonlySet<string> = new Set(),
): WordsFind<Whole> {
  for (const folded of [false, true]) {
    for (const onPaper of [false, true]) {
      for (const words of wordings(query, heads)) {
        const wanted = keyOfQuery(words, folded);
        if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
        const matches = shelf(onPaper, folded).flatMap(({ whole, text }) =>
          findMatches(wanted, text).map((match) => ({ match, whole })),
        );
        if (matches.length > 0) return best(matches);
      }
    }
  }
  return { matches: [], quality: 'none' };
}

/** What was asked for, and what is left of it without what does not stand in a document. */
function* wordings(query: string, heads: ReadonlySet<string>): Generator<string> {
  yield query;
  const bare = query
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:\d+[.)]|[-+>#]+|[a-zåäö_]+:(?=\s))\s+/u, '')
    .replace(/^[\s.…]+|[\s.…,;:]+$/g, '');
  if (bare !== query) yield bare;
  const lines = query.split(/\r?\n/);
  // What was copied from the end of one page to the beginning of the next.
  const kept = lines.filter((line) => !heads.has(headKey(line)));
  yield kept.join('\n');
  // Lines of the contents, with the pages.
  yield kept.map((line) => line.replace(/(?<=\p{L}.*)\s+\d{1,3}\s*$/u, '')).join('\n');
  // "insats 6.1.2" where only its number stands.
  const number = /^\p{L}+\s+(\d+(?:\.\d+)*)$/u.exec(bare.trim())?.[1];
  if (number !== undefined) yield number;
}

function best<Whole>(matches: WordsFind<Whole>['matches']): WordsFind<Whole> {
  const rank = ({ match }: { match: Match }): number => qualities.indexOf(match.quality);
  const quality = qualities[Math.min(...matches.map(rank))] ?? 'inside';
  const kept = quality === 'inside' ? matches : matches.filter(({ match }) => match.quality !== 'inside');
  return { matches: kept.sort((left, right) => rank(left) - rank(right)), quality };
}
