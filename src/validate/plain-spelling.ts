import { isGroup } from '../answers/parts.js';
import { resolveSchema, type Schema } from '../answers/schema.js';

/**
 * The answers as the schema spells them: `ja` and `nej` where it wants true or false, the choices of a list in its
 * own capitals, and a bare year as the text that is wanted. Everything else, and every place, is as it was. The input is not changed.
 */
export function withPlainSpelling<Answers extends Readonly<Record<string, unknown>>>(
  answers: Answers,
  schema: Schema,
): Answers {
  return spelled(schema, answers, schema) as Answers;
}

function spelled(part: Schema, answer: unknown, root: Schema): unknown {
  const schema = resolveSchema(part, root);
  if (typeof answer === 'string') return spelledText(schema, answer);
  if (typeof answer === 'number') return isYear(answer) && isFreeText(schema) ? String(answer) : answer;
  if (Array.isArray(answer)) {
    return answer.map((item: unknown) =>
      schema.items === undefined ? item : spelled(schema.items, item, root),
    );
  }
  if (!isGroup(answer)) return answer;
  const properties = schema.properties ?? {};
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(answer)) {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const own = property === undefined ? value : spelled(property, value, root);
    // A key may be called __proto__.
    Object.defineProperty(copy, key, { value: own, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

/** Of other numbers a text may have lost something on the way: 0114 is read as 114, and 1.10 as 1.1. */
function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number < 2100;
}

function isFreeText({ type, enum: choices, pattern, format }: Schema): boolean {
  return type === 'string' && choices === undefined && pattern === undefined && format === undefined;
}

function spelledText({ type, enum: choices }: Schema, text: string): unknown {
  const word = text.trim().toLocaleLowerCase('sv');
  if (type === 'boolean') return word === 'ja' ? true : word === 'nej' ? false : text;
  return choices?.find((choice) => choice.toLocaleLowerCase('sv') === word) ?? text;
}
