import { excerpt } from '../../diagnostics/excerpt.js';
import type { Phrase } from '../knowledge.js';
import { phraseFinder } from '../phrases.js';
import type { Finding, Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';

/** A word of the chancery, told of once in an answer. Names of documents and words of others are passed over. */
export const bureaucraticWord: Rule = {
  name: 'bureaucratic-word',
  *find(subject) {
    const phrasesIn = phraseFinder(subject.knowledge.wording.bureaucratic);
    for (const { pointer, passages } of runningTexts(subject)) {
      const counts = new Map<Phrase, number>();
      const firsts = new Map<Phrase, Finding>();
      for (const { offset, own } of passages) {
        for (const { phrase, ...found } of phrasesIn(own)) {
          counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
          if (firsts.has(phrase)) continue;
          const words = { offset: offset + found.offset, length: found.length };
          const word = excerpt(own.slice(found.offset, found.offset + found.length));
          firsts.set(phrase, { pointer, words, details: { word, instead: phrase.instead } });
        }
      }
      for (const [phrase, finding] of firsts) {
        const count = counts.get(phrase) ?? 1;
        yield count === 1 ? finding : { ...finding, hint: 'several', details: { ...finding.details, count } };
      }
    }
  },
};
