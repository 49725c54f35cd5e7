import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, goalsOf } from '../items.js';
import { phraseFinder } from '../phrases.js';
import { passagesOf, plainPassage } from '../prose.js';
import type { Rule } from '../rule.js';

/** A goal or an action that promises nothing that can be followed up. */
export const vagueWording: Rule = {
  name: 'vague-wording',
  *find({ agenda, knowledge }) {
    const phrasesIn = phraseFinder(knowledge.wording.vague);
    for (const { pointer, value } of [...goalsOf(agenda), ...actionsOf(agenda)]) {
      const { namn, beskrivning = '' } = value;
      const passages = [
        { answer: `${pointer}/namn`, ...plainPassage(namn) },
        ...passagesOf(beskrivning).map((passage) => ({ answer: `${pointer}/beskrivning`, ...passage })),
      ];
      for (const { answer, kind, offset, text } of passages) {
        if (kind === 'quote') continue;
        for (const found of phrasesIn(text)) {
          yield {
            pointer: answer,
            words: { offset: offset + found.offset, length: found.length },
            details: {
              phrase: excerpt(text.slice(found.offset, found.offset + found.length)),
              instead: found.phrase.instead,
            },
          };
        }
      }
    }
  },
};
