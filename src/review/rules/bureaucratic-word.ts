import { excerpt } from '../../diagnostics/excerpt.js';
import { phraseFinder, repeatedPhrases } from '../phrases.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';

/** A word of the chancery, told of once in an answer. Names of documents and words of others are passed over. */
export const bureaucraticWord: Rule = {
  name: 'bureaucratic-word',
  *find(subject) {
    const phrasesIn = phraseFinder(subject.knowledge.wording.bureaucratic);
    for (const { pointer, passages } of runningTexts(subject)) {
      const own = passages.map((passage) => ({ offset: passage.offset, text: passage.own }));
      const repeated = repeatedPhrases(own, phrasesIn, 'forms are the same');
      for (const { phrase, offset, length, words, count } of repeated) {
        yield {
          pointer,
          words: { offset, length },
          details: { word: excerpt(words), instead: phrase.instead, count },
          ...(count === 1 ? {} : { hint: 'several' }),
        };
      }
    }
  },
};
