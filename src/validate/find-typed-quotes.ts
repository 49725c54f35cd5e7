import { isGroup } from '../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { insideTypedQuotes } from './typed-quotes.js';

/** Where a whole answer may well be quoted: the titles of other documents. */
const quotable = ['ersätter', 'text'];

/** Short answers between typographic quotation marks, which were meant for YAML but show in the document. */
export function findTypedQuotes({ answers, places }: Placed, schema: Schema): Problem[] {
  return [...quotedIn(schema, answers, rootPointer, schema)].map(({ pointer, words }) => ({
    code: 'validate/typed-quotes',
    severity: 'warning' as const,
    place: places.value(pointer),
    details: { words: excerpt(words) },
  }));
}

function* quotedIn(
  part: Schema,
  answer: unknown,
  pointer: Pointer,
  root: Schema,
): Generator<{ pointer: Pointer; words: string }> {
  const schema = resolveSchema(part, root);
  if (typeof answer === 'string') {
    const words = isShortText(schema) ? insideTypedQuotes(answer) : undefined;
    if (words !== undefined && words !== '') yield { pointer, words };
  } else if (Array.isArray(answer)) {
    for (const [index, item] of answer.entries())
      yield* quotedIn(schema.items ?? {}, item, pointerTo(pointer, index), root);
  } else if (isGroup(answer)) {
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      if (Object.hasOwn(answer, key) && !quotable.includes(key))
        yield* quotedIn(property, answer[key], pointerTo(pointer, key), root);
    }
  }
}

function isShortText({ type, enum: choices, format, pattern, contentMediaType }: Schema): boolean {
  return [choices, format, pattern, contentMediaType].every((one) => one === undefined) && type === 'string';
}
