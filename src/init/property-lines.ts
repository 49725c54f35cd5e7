import { valueOf } from '../answers/parts.js';
import { pointerTo, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { commentInExample, commentOn } from './comment.js';
import { insideLines, valueLines, type Remark } from '../yaml-text/value-lines.js';
import type { NewProjectWords } from './words.js';
import { commented, indented } from '../yaml-text/yaml-lines.js';

/** What all keys of one agenda.yaml share. */
export interface Sheet {
  root: Schema;
  words: NewProjectWords;
  /** What has been explained above. */
  said: Set<string>;
  remarkInExample: Remark;
}

/** A group while its keys are written. */
export interface Group {
  schema: Schema;
  /** What is answered in it, and what can be shown as an example. */
  answers: unknown;
  examples: unknown;
  pointer: Pointer;
  /** Columns from the margin to its keys. */
  indent: number;
}

export function startSheet(root: Schema, words: NewProjectWords): Sheet {
  return { root, words, said: new Set(), remarkInExample: remarkOnce(words) };
}

/** One key: its question, and below it the key with its answer, with its parts, or with room for an answer. */
export function propertyLines(key: string, group: Group, sheet: Sheet): string[] {
  const { schema, indent } = group;
  const inside = groupAt(key, group, sheet);
  const required = (schema.required ?? []).includes(key);
  const at = { indent, said: sheet.said, page: schema['x-guide'] };
  const comment = commentOn(inside.schema, required, at, sheet.words);
  return [...indented(commented(comment), indent), ...keyedLines(key, group, sheet)];
}

/** The key alone, with all that stands below it. */
export function keyedLines(key: string, group: Group, sheet: Sheet): string[] {
  const inside = groupAt(key, group, sheet);
  if (!isSpread(inside)) return indented(answerLines(key, inside, sheet), group.indent);
  const parts = Object.keys(inside.schema.properties ?? {}).map((part) => propertyLines(part, inside, sheet));
  return [
    ...indented([`${key}:`], group.indent),
    ...parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
  ];
}

function groupAt(key: string, { schema, answers, examples, pointer, indent }: Group, { root }: Sheet): Group {
  return {
    schema: resolveSchema(schema.properties?.[key] ?? {}, root),
    answers: valueOf(answers, key),
    examples: valueOf(examples, key),
    pointer: pointerTo(pointer, key),
    indent: indent + 2,
  };
}

/** Whether the keys of a group stand one by one with their questions, answered or not. */
function isSpread({ schema: { properties, required = [] }, answers }: Group): boolean {
  if (properties === undefined) return false;
  if (answers === undefined) return required.length === 0;
  return Object.keys(properties).some((key) => valueOf(answers, key) === undefined);
}

/** A key that is answered as a whole: with the answer, an example of it, or an empty place. Without indentation. */
function answerLines(
  key: string,
  { schema, answers, examples, pointer, indent }: Group,
  { root, words, remarkInExample }: Sheet,
): string[] {
  const standing = { root, path: pointer, columns: indent };
  if (answers !== undefined) return valueLines(key, answers, schema, { ...standing, remark: () => [] });
  if (typeof examples === 'object') {
    const example = insideLines(examples, schema, { ...standing, remark: remarkInExample });
    return [`${key}:`, ...indented(commented([`# ${words.example}`, ...example]), 2)];
  }
  // What is typed at the end of the line then stands right: after a space, or indented below the bar.
  return schema.contentMediaType === undefined ? [`${key}: `] : [`${key}: |`, '  '];
}

/** Each key is explained where it first turns up: at the first item of a list. */
function remarkOnce(words: NewProjectWords): Remark {
  const paths = new Set<string>();
  const said = new Set<string>();
  return (schema, path, indent) => {
    if (paths.has(path)) return [];
    paths.add(path);
    return commented(commentInExample(schema, { indent, said }, words));
  };
}
