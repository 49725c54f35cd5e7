import { excerpt } from '../../diagnostics/excerpt.js';
import type { Rule } from '../rule.js';
import { runningTexts } from '../running-text.js';
import { sentencesOf } from '../sentences.js';

/** Words that a sentence may have. */
const limit = 40;

/** How many words of the sentence are marked: enough to find it. */
const marked = 6;

/** A sentence that is too long to be read once, told of once in an answer. An item of a list is read by itself. */
export const longSentence: Rule = {
  name: 'long-sentence',
  *find(subject) {
    for (const { pointer, passages } of runningTexts(subject)) {
      const [longest, ...others] = passages
        .flatMap(({ offset, text }) =>
          sentencesOf(text).map((sentence) => ({ ...sentence, passage: offset, text })),
        )
        .filter(({ words }) => words.length > limit)
        .sort((left, right) => right.words.length - left.words.length);
      const end = longest?.words[marked - 1];
      if (longest === undefined || end === undefined) continue;
      const { passage, offset, text, words } = longest;
      const length = end.offset + end.text.length - offset;
      yield {
        pointer,
        words: { offset: passage + offset, length },
        details: {
          start: excerpt(text.slice(offset, offset + length)),
          count: words.length,
          limit,
          others: others.length,
        },
        ...(others.length === 0 ? {} : { hint: 'several' }),
      };
    }
  },
};
