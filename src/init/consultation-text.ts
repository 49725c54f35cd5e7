import { parse } from 'yaml';
import { rootPointer } from '../answers/pointer.js';
import type { Schema } from '../answers/schema.js';
import { editorSchema } from './editor-schema.js';
import { propertyLines, startSheet } from './property-lines.js';
import type { NewProjectWords } from './words.js';
import { commented } from '../yaml-text/yaml-lines.js';

/** What a project gets that is to be sent out for views. The schema is the editor's. */
export const consultationPaths = {
  answers: 'remiss.yaml',
  schema: 'schema/consultation.schema.json',
} as const;

/**
 * The files of a consultation that is begun: `remiss.yaml` with every key of its schema once, in its order, below what it
 * is for, and the schema for the editor. `examples` is YAML with an item for each list.
 */
export function consultationFiles(
  schema: Schema,
  examples: string,
  words: NewProjectWords,
): { path: string; text: string }[] {
  const sheet = startSheet(schema, words);
  const group = {
    schema,
    answers: {},
    examples: parse(examples) as unknown,
    pointer: rootPointer,
    indent: 0,
  };
  const keys = Object.keys(schema.properties ?? {}).map((key) => ['', ...propertyLines(key, group, sheet)]);
  const head = [
    `# yaml-language-server: $schema=${consultationPaths.schema}`,
    '#',
    ...commented(words.consultationHeader.trimEnd().split('\n')),
  ];
  return [
    { path: consultationPaths.answers, text: `${[...head, ...keys.flat()].join('\n')}\n` },
    { path: consultationPaths.schema, text: `${JSON.stringify(editorSchema(schema), null, 2)}\n` },
  ];
}
