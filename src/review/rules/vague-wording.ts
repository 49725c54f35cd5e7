import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, goalsOf } from '../items.js';
import { phraseFinder, repeatedPhrases } from '../phrases.js';
import { passagesOf, plainPassage } from '../prose.js';
import type { Rule } from '../rule.js';

/** A goal or an action that promises nothing that can be followed up. Each phrase is told of once in an answer. */
export const vagueWording: Rule = {
  name: 'vague-wording',
  *find({ agenda, knowledge }) {
    const phrasesIn = phraseFinder(knowledge.wording.vague);
    for (const { pointer: item, value } of [...goalsOf(agenda), ...actionsOf(agenda)]) {
      const answers = {
        namn: [plainPassage(value.namn)],
        beskrivning: passagesOf(value.beskrivning ?? '').filter(({ kind }) => kind !== 'quote'),
      };
      for (const [key, passages] of Object.entries(answers)) {
        const repeated = repeatedPhrases(passages, phrasesIn, 'forms differ');
        for (const { phrase, offset, length, words, count } of repeated) {
          yield {
            pointer: `${item}/${key}`,
            words: { offset, length },
            details: { phrase: excerpt(words), instead: phrase.instead, count },
            ...(count === 1 ? {} : { hint: 'several' }),
          };
        }
      }
    }
  },
};
