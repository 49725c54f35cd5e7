import type { Rule } from '../rule.js';
import { passivesIn } from '../passives.js';
import { runningTexts } from '../running-text.js';
import { sentencesOf } from '../sentences.js';

/** So many passive sentences, and so large a part of all, that nobody seems to do anything. */
const limits = { sentences: 5, share: 0.6 };

/** An answer where most sentences hide who does what. */
export const manyPassives: Rule = {
  name: 'many-passives',
  *find(subject) {
    const { wording } = subject.knowledge;
    for (const { pointer, passages } of runningTexts(subject)) {
      const sentences = passages
        .filter(({ kind }) => kind === 'paragraph')
        .flatMap(({ offset, text }) =>
          sentencesOf(text).map((sentence) => ({ ...sentence, passage: offset })),
        );
      const passive = sentences.flatMap(({ words, passage }) => {
        const [first] = passivesIn(words, wording);
        return first === undefined ? [] : [{ offset: passage + first.offset, length: first.text.length }];
      });
      const [words] = passive;
      if (words === undefined || passive.length < limits.sentences) continue;
      if (passive.length <= limits.share * sentences.length) continue;
      yield { pointer, words, details: { passives: passive.length, sentences: sentences.length } };
    }
  },
};
