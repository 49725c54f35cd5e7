#!/usr/bin/env node
/**
 * Makes the types of the answers from the JSON Schemas, so that schema and code cannot drift apart.
 *
 *   node scripts/generate-types.mjs            writes the files
 *   node scripts/generate-types.mjs --check    exit 1 when a committed file differs from what would be written
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';

const root = new URL('../', import.meta.url);

/** What is made from what; `name` is the name of the outermost interface. */
const targets = [{ schema: 'schemas/agenda.schema.json', types: 'src/answers/agenda.ts', name: 'Agenda' }];

const stale = [];
for (const target of targets) {
  const file = fileURLToPath(new URL(target.types, root));
  const wanted = await generate(target, file);
  if (!process.argv.includes('--check')) await writeFile(file, wanted);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) stale.push(target);
}
for (const { types, schema } of stale) {
  console.error(`${types} is not what ${schema} gives. Run "npm run generate" and commit the result.`);
}
process.exitCode = stale.length === 0 ? 0 : 1;

async function generate({ schema, name }, file) {
  const { $id, ...json } = JSON.parse(await readFile(new URL(schema, root), 'utf8'));
  const source = await compile(withoutTitles(json), name, {
    bannerComment: `// Generated from ${schema} by scripts/generate-types.mjs. Change the schema and run "npm run generate".`,
    additionalProperties: false,
    customName: (_schema, definition) => (definition === undefined ? undefined : capitalised(definition)),
    format: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
  });
  return format(spelled(source, json), { ...(await resolveConfig(file)), filepath: file });
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
