#!/usr/bin/env node
/**
 * Makes what must not drift apart from its source: from the JSON Schemas the types of the answers and the schema for a
 * part and the functions that hold answers against a schema, from the rules' data the list of rules.
 *
 *   node scripts/generate.mjs            writes the files
 *   node scripts/generate.mjs --check    exit 1 when a committed file differs from what would be written
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { pageScript } from './page-script.mjs';
import { rulesReadme } from './rules-readme.mjs';
import { schemaValidators } from './schema-validators.mjs';

const root = new URL('../', import.meta.url);

/** What is made from what. */
const targets = [
  { from: 'schemas/agenda.schema.json', file: 'src/answers/agenda.ts', make: typesOf('Agenda') },
  { from: 'schemas/agenda.schema.json', file: 'schemas/agenda-part.schema.json', make: partOf },
  { from: 'schemas/framework.schema.json', file: 'src/answers/framework.ts', make: typesOf('Framework') },
  { from: 'schemas/profile.schema.json', file: 'src/answers/profile.ts', make: typesOf('ProfileAnswers') },
  {
    from: 'schemas/consultation.schema.json',
    file: 'src/answers/consultation.ts',
    make: typesOf('Consultation'),
  },
  { from: 'schemas/reply.schema.json', file: 'src/answers/reply-file.ts', make: typesOf('ReplyFile') },
  { from: 'schemas/assessment.schema.json', file: 'src/answers/assessment.ts', make: typesOf('Assessment') },
  { from: 'schemas/decision.schema.json', file: 'src/answers/decision.ts', make: typesOf('Decision') },
  { from: 'schemas/region.schema.json', file: 'src/answers/region.ts', make: typesOf('RegionAnswers') },
  { from: 'schemas/agenda.schema.json', file: 'schemas/member.schema.json', make: memberOf },
  { from: 'schemas', file: 'schemas/validators.mjs', make: schemaValidators, formatted: false },
  {
    from: 'src/render/html/reply-page/browser',
    file: 'content/reply-page/script.js',
    make: pageScript,
  },
  {
    from: 'src/render/html/fill-in-page/browser',
    file: 'content/fill-in-page/script.js',
    make: pageScript,
  },
  { from: 'content/guide/rules', file: 'content/guide/rules/README.md', make: rulesReadme },
];

const stale = [];
for (const { from, file, make, formatted = true } of targets) {
  const path = fileURLToPath(new URL(file, root));
  const source = await make(from, root);
  const wanted = formatted
    ? await format(source, { ...(await resolveConfig(path)), filepath: path })
    : source;
  if (!process.argv.includes('--check')) await writeFile(path, wanted);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== wanted) stale.push({ from, file });
}
for (const { from, file } of stale) {
  console.error(`${file} is not what ${from} gives. Run "npm run generate" and commit the result.`);
}
process.exitCode = stale.length === 0 ? 0 : 1;

/**
 * An agenda may be spread over several files, and only one of them has the title: for an editor that looks at one file
 * at a time, a part is an agenda of which nothing is required.
 */
async function partOf(source) {
  const { required: _required, ...schema } = await readSchema(source);
  const description = `${schema.description} Den här filen är en av flera.`;
  const generated = `Generated from ${source} by scripts/generate.mjs.`;
  return JSON.stringify({ ...schema, $id: 'agenda-part.schema.json', $comment: generated, description });
}

/**
 * A member of a region writes only what is local: nothing is required, not even of an item, for an item with an id that
 * the region has says only what differs. And what the region recommends can be taken away.
 */
async function memberOf(source) {
  const schema = withoutRequired(await readSchema(source));
  const { mallversion, ta_bort, ...words } = JSON.parse(
    await readFile(new URL('scripts/member-schema.json', root), 'utf8'),
  );
  const generated = `Generated from ${source} by scripts/generate.mjs.`;
  const properties = { mallversion, ta_bort, ...schema.properties };
  return JSON.stringify({ ...schema, ...words, $id: 'member.schema.json', $comment: generated, properties });
}

function withoutRequired(part) {
  if (Array.isArray(part)) return part.map(withoutRequired);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, inner]) =>
      key === 'required' && Array.isArray(inner) ? [] : [[key, withoutRequired(inner)]],
    ),
  );
}

async function readSchema(path) {
  return JSON.parse(await readFile(new URL(path, root), 'utf8'));
}

function typesOf(name) {
  return async (schema) => {
    const { $id: _id, ...json } = await readSchema(schema);
    const source = await compile(withoutTitles(json), name, {
      bannerComment: `// Generated from ${schema} by scripts/generate.mjs. Change the schema and run "npm run generate".`,
      additionalProperties: false,
      customName: (_schema, definition) => (definition === undefined ? undefined : capitalised(definition)),
      format: false,
      ignoreMinAndMaxItems: true,
      unknownAny: true,
    });
    return spelled(source, json);
  };
}

/** The generator writes names without å, ä and ö; "Mal" is a moth, so put them back. */
function spelled(source, { definitions = {} }) {
  return Object.keys(definitions)
    .map(capitalised)
    .reduce((text, name) => text.replaceAll(new RegExp(`\\b${withoutMarks(name)}\\b`, 'g'), name), source);
}

function withoutMarks(name) {
  return name.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
}

/**
 * Titles are words for people; left in place they would name the interfaces. A text that must be one certain text
 * (`if` string `then` const) becomes that literal.
 */
function withoutTitles(schema) {
  const { title: _title, if: condition, then, ...kept } = schema;
  if (condition?.type === 'string' && then?.const !== undefined) {
    return { description: kept.description, tsType: `number | ${JSON.stringify(then.const)}` };
  }
  for (const key of ['properties', 'definitions']) {
    if (kept[key] === undefined) continue;
    kept[key] = Object.fromEntries(
      Object.entries(kept[key]).map(([name, inner]) => [name, withoutTitles(inner)]),
    );
  }
  for (const key of ['items', 'additionalProperties']) {
    if (typeof kept[key] === 'object') kept[key] = withoutTitles(kept[key]);
  }
  return kept;
}

function capitalised(name) {
  return name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
}
