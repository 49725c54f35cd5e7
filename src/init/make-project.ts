import { isGroup } from '../answers/parts.js';
import { fill } from '../diagnostics/localise.js';
import { formatList } from '../language/format.js';
import { agendaText } from './agenda-text.js';
import { editorSchema } from './editor-schema.js';
import { readExamples } from './examples.js';
import type { Choices, Materials } from './materials.js';
import { chapterList, firstQuestions } from './read-me-lists.js';

/** The files of a new project. */
export const projectPaths = [
  'agenda.yaml',
  'profil.yaml',
  'LÄS-MIG.md',
  'schema/agenda.schema.json',
  'schema/agenda-part.schema.json',
  'schema/profile.schema.json',
] as const;

/** A file of the new project. */
export interface NewFile {
  /** Relative to the project's folder, with forward slashes. */
  path: (typeof projectPaths)[number];
  text: string;
}

/**
 * The files of a new project, agenda.yaml first. The schemas go with it: the editor then finds them on every machine
 * that the folder is moved to.
 */
export function makeProject(choices: Choices, materials: Materials): NewFile[] {
  const { schema, profileSchema, words } = materials;
  const municipalities = formatList(
    choices.municipalities.map(({ name }) => name),
    words.and,
  );
  const title = fill(words.title, { municipalities });
  const readMe = fill(materials.readMe, {
    title,
    first: firstQuestions(schema, words),
    chapters: chapterList(schema, words),
  });
  const { required: _required, ...part } = schema;
  return [
    {
      path: 'agenda.yaml',
      text: agendaText(answersOf(title, choices), examplesFor(choices, materials), materials),
    },
    { path: 'profil.yaml', text: fill(materials.profile, { municipalities }) },
    { path: 'LÄS-MIG.md', text: readMe },
    { path: 'schema/agenda.schema.json', text: jsonText(editorSchema(schema)) },
    { path: 'schema/agenda-part.schema.json', text: jsonText(editorSchema(part)) },
    { path: 'schema/profile.schema.json', text: jsonText(editorSchema(profileSchema)) },
  ];
}

/** The answers that the choices give. */
function answersOf(title: string, { municipalities, documentType, period }: Choices): object {
  return {
    titel: title,
    kommuner: municipalities.map(({ name, code, short }) => ({
      namn: name,
      ...(code === undefined ? {} : { kod: code }),
      ...(short === undefined ? {} : { kortnamn: short }),
    })),
    dokument: {
      typ: documentType,
      status: 'utkast',
      ...(period === undefined ? {} : { period: { från: period.from, till: period.to } }),
    },
  };
}

/** In a joint agenda every municipality decides, and each decision says whose it is. */
function examplesFor({ municipalities, period }: Choices, { examples }: Materials): unknown {
  const read = readExamples(examples, period);
  if (municipalities.length < 2 || !isGroup(read) || !isGroup(read['dokument'])) return read;
  const { beslut, ...rest } = read['dokument'];
  const decisions = Array.isArray(beslut) ? (beslut as unknown[]) : [];
  const each = municipalities.flatMap(({ name }) =>
    decisions.map((decision) => ({ kommun: name, ...(isGroup(decision) ? decision : {}) })),
  );
  return { ...read, dokument: { ...rest, beslut: each } };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
