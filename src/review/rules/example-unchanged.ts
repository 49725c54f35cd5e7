import { isGroup } from '../../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../../answers/pointer.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import type { Rule } from '../rule.js';

/** Shorter than this, two groups may well write the same. */
const telling = { letters: 40, words: 6 };

/** Answers that a group may keep as the example has them: a measure, where it is taken from, a definition. */
const keepable = ['mått', 'källa', 'påstående', 'förklaring', 'betydelse'];

/** An example that `init` wrote and that has become an answer without being changed. */
export const exampleUnchanged: Rule = {
  name: 'example-unchanged',
  *find({ agenda, knowledge: { examples } }) {
    const known = new Set([...textsIn(examples, rootPointer, '')].map(({ text }) => text));
    for (const { pointer, text, typed } of textsIn(agenda, rootPointer, '')) {
      if (known.has(text)) yield { pointer, details: { words: excerpt(typed) } };
    }
  },
};

/** Telling texts, in one line. In `text` their years are left out: they were moved to the period of the project. */
function* textsIn(
  value: unknown,
  pointer: Pointer,
  key: string,
): Generator<{ pointer: Pointer; text: string; typed: string }> {
  if (typeof value === 'string') {
    const typed = value.replace(/\s+/g, ' ').trim();
    const isTelling = typed.length >= telling.letters && typed.split(' ').length >= telling.words;
    if (isTelling && !keepable.includes(key))
      yield { pointer, text: typed.replace(/\b20\d\d\b/g, '20XX'), typed };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, pointerTo(pointer, index), key);
  } else if (isGroup(value)) {
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, pointerTo(pointer, name), name);
  }
}
