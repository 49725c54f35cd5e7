import { excerpt } from '../../diagnostics/excerpt.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';

/** Addresses, targets of links and labels of notes are not read by anyone: "https://exempel.se/xx/", "[^todo]". */
const unread = /https?:\/\/\S+|www\.\S+|\]\([^)\n]*\)|\[\^[^\]\n]*\]/giu;

/** Stands for every character of what is not read. */
const mask = '\uFFFC';

/** What is left of a template, or of a note to oneself. */
export const placeholderLeft: Rule = {
  name: 'placeholder-left',
  *find({ agenda, knowledge }) {
    // One at a time they are ten times as fast as joined.
    const placeholders = knowledge.wording.placeholders.map((pattern) => new RegExp(pattern, 'giu'));
    for (const { pointer, text } of textsOf({ agenda, knowledge })) {
      const read = text.replace(unread, (part) => mask.repeat(part.length));
      for (const { offset, length } of matchesOf(placeholders, read)) {
        const words = text.slice(offset, offset + length);
        yield { pointer, words: { offset, length }, details: { words: excerpt(words) } };
      }
    }
  },
};

/** Where any of the patterns matches, in the order of the text; what overlaps counts once. */
function matchesOf(patterns: readonly RegExp[], text: string): { offset: number; length: number }[] {
  const found = patterns
    // Few match, and to go through all matches takes a copy of the pattern.
    .flatMap((pattern) => (text.search(pattern) === -1 ? [] : [...text.matchAll(pattern)]))
    .map(({ 0: words, index }) => ({ offset: index, length: words.trimEnd().length }))
    .sort((left, right) => left.offset - right.offset || right.length - left.length);
  let end = 0;
  return found.filter(({ offset, length }) => {
    if (offset < end) return false;
    end = offset + length;
    return true;
  });
}
