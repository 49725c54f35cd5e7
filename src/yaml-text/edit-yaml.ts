import { isDeepStrictEqual } from 'node:util';
import { isNode, parseDocument, type Document } from 'yaml';
import type { Schema } from '../answers/schema.js';
import { splice } from './splice.js';
import { indexPath, stepsOf, withAnswer, type Identity, type Step } from './steps.js';

/** One answer to put into a file of answers. */
export interface Edit {
  /** Keys, and what items of lists are known by. What is not there is made. */
  path: readonly (string | Identity)[];
  value: unknown;
}

/**
 * A file of answers with answers put into it. What is not changed stays as it stands, to the letter: comments, order,
 * indentation. A new key is put where the schema has it, among those that are there. `text` must be YAML that can be
 * read, and a map or empty.
 */
export function editYaml(text: string, edits: readonly Edit[], schema: Schema): string {
  const isWindows = text.includes('\r\n');
  const plain = isWindows ? text.replaceAll('\r\n', '\n') : text;
  const edited = edits.reduce((current, { path, value }) => {
    const steps = stepsOf(path, schema);
    return editOnce(current, steps, value, schema);
  }, plain);
  return isWindows ? edited.replaceAll('\n', '\r\n') : edited;
}

/**
 * The library tells where everything stands, and the lines are cut and pasted: it would write the whole file anew. What
 * comes out is read again, and had it become anything else than was asked for, the library writes it after all.
 */
function editOnce(text: string, steps: readonly Step[], value: unknown, schema: Schema): string {
  const document = parsed(text);
  const wanted = withAnswer(document.toJS(), steps, value);
  const spliced = splice(text, document, steps, value, schema);
  if (spliced !== undefined && says(spliced, wanted)) return spliced;
  const { path, rest } = indexPath(document.toJS(), steps);
  const [next] = rest;
  const whole = document.getIn(path);
  const old: unknown = isNode(whole) ? whole.toJS(document) : whole;
  // A list gets its new item with what it has.
  const isList = typeof next?.name === 'object';
  document.setIn(path, document.createNode(withAnswer(isList ? old : undefined, rest, value)));
  return document.toString({ lineWidth: 0 });
}

function parsed(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false });
}

function says(text: string, wanted: unknown): boolean {
  const document = parsed(text);
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted);
}
