import { isGroup } from '../answers/parts.js';
import { rootPointer } from '../answers/pointer.js';
import { resolveSchema } from '../answers/schema.js';
import { fill } from '../diagnostics/localise.js';
import { folded } from './comment.js';
import type { Materials } from './materials.js';
import { keyedLines, propertyLines, startSheet, type Group, type Sheet } from './property-lines.js';
import { commented } from '../yaml-text/yaml-lines.js';

const schemaLine = '# yaml-language-server: $schema=schema/agenda.schema.json';
const rule = '─';
const ruleWidth = 98;

/**
 * agenda.yaml: every key of the schema once, in its order, below its question; the given answers in place; below each
 * list an example that becomes an answer when its comment signs are taken away.
 */
export function agendaText(answers: unknown, examples: unknown, materials: Materials): string {
  const title = isGroup(answers) ? String(answers['titel']) : '';
  const header = fill(materials.words.header, { title }).trimEnd().split('\n');
  const parts = questionLines(answers, examples, materials);
  return `${[schemaLine, '#', ...commented(header), ...parts].join('\n')}\n`;
}

/** Every key of a schema with its question, without what stands above the first. */
export function questionLines(
  answers: unknown,
  examples: unknown,
  { schema, words }: Pick<Materials, 'schema' | 'words'>,
): string[] {
  const sheet = startSheet(schema, words);
  const agenda = { schema, answers, examples, pointer: rootPointer, indent: 0 };
  return Object.keys(schema.properties ?? {}).flatMap((key) => partLines(key, agenda, sheet));
}

/** A top-level key, below the heading of the section that begins with it. A chapter is its own heading. */
function partLines(key: string, agenda: Group, sheet: Sheet): string[] {
  const { words } = sheet;
  const section = words.sections[key];
  if (section === undefined) return ['', ...propertyLines(key, agenda, sheet)];
  const { chapter, heading = '', text } = section;
  if (chapter === undefined)
    return [...headingLines(heading, text), '', ...propertyLines(key, agenda, sheet)];
  const { title = key } = resolveSchema(agenda.schema.properties?.[key] ?? {}, sheet.root);
  return [
    ...headingLines(fill(words.chapter, { number: chapter, title }), text),
    ...keyedLines(key, agenda, sheet),
  ];
}

function headingLines(heading: string, text: string | undefined): string[] {
  const ruled = `${rule.repeat(2)} ${heading} `.padEnd(ruleWidth, rule);
  return ['', '', ...commented([ruled, ...(text === undefined ? [] : folded(text, 0))])];
}
