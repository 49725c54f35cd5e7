import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { validatorOf } from '../../src/validate/validator-of.js';
import { handlers } from '../../src/validate/schema-faults.js';
import { validateAgenda } from '../../src/validate/validate-agenda.js';
import { inSwedish, shortly } from '../support/catalogues.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Case {
  name: string;
  text?: string;
  whole?: string;
  problems: string[];
  words?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'answers.cases.yaml'), 'utf8')) as Case[];
const needed =
  'titel: Digital agenda\nkommuner: [{ namn: Lingonåsa kommun }]\ndokument: { typ: plan, status: utkast }\n';
const makeFolder = temporaryFolders();
const { schema, frameworkSchema } = await loadInstallation('sv');

describe('answers that do not hold', () => {
  it.each(cases)('$name', async ({ text, whole, problems, words = [] }) => {
    const folder = makeFolder({ 'agenda.yaml': whole ?? `${needed}${text ?? ''}` });
    const diagnostics = inSwedish(validateAgenda(await loadProject(folder), schema));
    expect(shortly(diagnostics, folder)).toEqual(problems);
    const said = diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n');
    for (const word of words) expect(said).toContain(word);
  });

  it('names the file of an id that stands in another file', async () => {
    const folder = makeFolder({
      'agenda.yaml': `${needed}bilagor: [{ id: karta, titel: Kartan }]`,
      'källor.yaml': '\nkällor: [{ id: karta, text: Kartboken }]',
    });
    const diagnostics = inSwedish(validateAgenda(await loadProject(folder), schema));
    expect(shortly(diagnostics, folder)).toEqual(['källor.yaml:2:16 validate/duplicate-id']);
    expect(diagnostics[0]?.message).toBe('Id ”karta” används redan i agenda.yaml, rad 4.');
  });

  it.each([
    ['anteckningar', 'att_göra: [ring]\nfrågor: { vem: vet }\n', 'Flytta filen till en annan mapp'],
    ['ramverk', 'id: vår-vision\nnamn: Visionen\nmål: [{ id: a, namn: Ett mål }]\n', 'mappen ramverk'],
  ])('tells once of a file with %s among those of the agenda', async (_, text, advice) => {
    const folder = makeFolder({ 'agenda.yaml': needed, 'annat.yaml': text });
    const diagnostics = inSwedish(validateAgenda(await loadProject(folder), schema));
    expect(shortly(diagnostics, folder)).toEqual(['annat.yaml:1:1 validate/foreign-file']);
    expect(diagnostics[0]?.message).toBe('”annat.yaml” hör inte till agendan.');
    expect(diagnostics[0]?.hint).toContain(advice);
    expect(diagnostics[0]?.hint).toContain('som slutar på .yaml läses tillsammans med ”agenda.yaml”');
  });

  it('does not call a file foreign for one misspelt chapter', async () => {
    const folder = makeFolder({
      'agenda.yaml': needed,
      'mål.yaml': 'overgripande_mal: { utgångspunkter: En }\n',
    });
    const diagnostics = inSwedish(validateAgenda(await loadProject(folder), schema));
    expect(shortly(diagnostics, folder)).toEqual(['mål.yaml:1:1 validate/unknown-key']);
  });

  it.each(Object.entries(projects))('finds nothing wrong with %s', async (_, folder) => {
    const problems = validateAgenda(await loadProject(folder), schema);
    expect(shortly(inSwedish(problems), folder)).toEqual([]);
  });
});

describe.each([
  ['of an agenda', schema],
  ['of a framework', frameworkSchema],
])('the schema %s', (_, schema) => {
  it('is compiled, as it stands', () => {
    const validate = validatorOf(schema);
    validate({ okänd: 1 });
    expect(validate.errors?.map(({ keyword }) => keyword)).toContain('additionalProperties');
    expect(validate.errors?.map(({ parentSchema }) => parentSchema)).toContainEqual(schema);
  });

  it('uses no keyword that has no handler', () => {
    const described = [
      'if',
      'then',
      'items',
      'properties',
      'description',
      'title',
      'definitions',
      '$ref',
      '$id',
      '$schema',
    ];
    const silent = ['contentMediaType', 'x-question', 'x-guide', 'x-means', 'x-identity', ...described];
    const known = new Set([...Object.keys(handlers), ...silent]);
    expect([...keywordsOf(schema)].filter((keyword) => !known.has(keyword))).toEqual([]);
  });
});

/** Keywords anywhere in the schema; the names under `properties` and `definitions` are none, nor the words of `x-means`. */
function keywordsOf(node: object): Set<string> {
  const found = new Set<string>();
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    found.add(key);
    if (typeof value !== 'object' || value === null || Array.isArray(value) || key === 'x-means') continue;
    const inner = key === 'properties' || key === 'definitions' ? Object.values(value) : [value];
    for (const one of inner) for (const keyword of keywordsOf(one as object)) found.add(keyword);
  }
  return found;
}
