import { isGroup } from '../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import type { Subject } from './rule.js';

/** An answer in words. */
export interface TextAnswer {
  pointer: Pointer;
  text: string;
  /** A long answer, written in Markdown. */
  prose: boolean;
}

/** What is not shown in the agenda. */
const notShown = ['framtagande', 'översikter', 'granskning'];

/** Under these keys a text is the id of an area or of goals. */
const references = ['område', 'mål'];

/**
 * Every answer in words that is shown in the agenda, names too, in the order of the schema. Ids, dates, addresses and
 * choices from a list are not words.
 */
export function textsOf({
  agenda,
  knowledge: { schema },
}: Pick<Subject, 'agenda' | 'knowledge'>): TextAnswer[] {
  const shown = Object.entries(schema.properties ?? {}).filter(([key]) => !notShown.includes(key));
  return [...textsIn({ ...schema, properties: Object.fromEntries(shown) }, agenda, schema, rootPointer, '')];
}

function* textsIn(
  part: Schema,
  answer: unknown,
  root: Schema,
  pointer: Pointer,
  key: string,
): Generator<TextAnswer> {
  const schema = resolveSchema(part, root);
  if (typeof answer === 'string') {
    if (isWords(schema) && !references.includes(key)) {
      yield { pointer, text: answer, prose: schema.contentMediaType === 'text/markdown' };
    }
  } else if (Array.isArray(answer)) {
    for (const [index, item] of answer.entries()) {
      yield* textsIn(schema.items ?? {}, item, root, pointerTo(pointer, index), key);
    }
  } else if (isGroup(answer)) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (Object.hasOwn(answer, name)) {
        yield* textsIn(property, answer[name], root, pointerTo(pointer, name), name);
      }
    }
  }
}

function isWords({ type, enum: choices, format, pattern }: Schema): boolean {
  return type === 'string' && choices === undefined && format === undefined && pattern === undefined;
}
