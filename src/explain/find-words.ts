import type { Document } from '../document/tree.js';
import { keyOfQuery } from './key-text.js';
import type { ReadDocument } from './found.js';
import { findMatches, runningText, type Match } from './running-text.js';

export interface WordsFind {
  matches: { match: Match; document: Document }[];
  /** How well the best of them meets what was asked for; those that meet it worse are left out. */
  quality: Match['quality'] | 'none';
}

const qualities: readonly Match['quality'][] = ['piece', 'words', 'inside'];

/**
 * Looks for words as they stand in the documents, then as they stand on paper, then as somebody may have written them
 * from memory. The first way that finds anything is taken.
 */
export function findWords(query: string, documents: readonly ReadDocument[]): WordsFind {
  for (const folded of [false, true]) {
    for (const onPaper of [false, true]) {
      const texts = documents.map(({ document, passages }) => ({
        document,
        text: runningText(passages, onPaper, folded),
      }));
      for (const words of wordings(query)) {
        const wanted = keyOfQuery(words, folded);
        if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
        const matches = texts.flatMap(({ document, text }) =>
          findMatches(wanted, text).map((match) => ({ match, document })),
        );
        if (matches.length > 0) return best(matches);
      }
    }
  }
  return { matches: [], quality: 'none' };
}

/** What was asked for, and what is left of it without what does not stand in a document. */
function* wordings(query: string): Generator<string> {
  yield query;
  const bare = query
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:\d+[.)]|[-+>#]+|[a-zåäö_]+:(?=\s))\s+/u, '')
    .replace(/^[\s.…]+|[\s.…,;:]+$/g, '');
  if (bare !== query) yield bare;
  // "insats 6.1.2" where only its number stands.
  const number = /^\p{L}+\s+(\d+(?:\.\d+)*)$/u.exec(bare.trim())?.[1];
  if (number !== undefined) yield number;
}

function best(matches: WordsFind['matches']): WordsFind {
  const has = (quality: Match['quality']): boolean => matches.some(({ match }) => match.quality === quality);
  const quality = qualities.find(has) ?? 'inside';
  const kept = quality === 'inside' ? matches : matches.filter(({ match }) => match.quality !== 'inside');
  const rank = ({ match }: WordsFind['matches'][number]): number => qualities.indexOf(match.quality);
  return { matches: kept.sort((left, right) => rank(left) - rank(right)), quality };
}
