import { readability } from '../readability.js';
import type { Rule } from '../rule.js';

/** Words that a text must have for its LIX to say something. */
const enough = 100;

/** A long answer that is very hard to read, by its LIX. */
export const hardToRead: Rule = {
  name: 'hard-to-read',
  *find(subject) {
    const chapters = Object.keys(subject.agenda).map((key) => `/${key}`);
    for (const { pointer, words, lix, band } of readability(subject)) {
      if (band !== 'very-hard' || words < enough || chapters.includes(pointer)) continue;
      yield { pointer, mark: 'key', details: { lix, words } };
    }
  },
};
