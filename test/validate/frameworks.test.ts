import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { frameworksOf } from '../../src/answers/framework-goal.js';
import { slugify } from '../../src/language/slug.js';
import { loadToolFrameworks } from '../../src/load/load-frameworks.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { findSchemaFaults } from '../../src/validate/schema-faults.js';
import { validateAgenda } from '../../src/validate/validate-agenda.js';
import { validateFrameworks } from '../../src/validate/validate-frameworks.js';
import { inSwedish, shortly } from '../support/catalogues.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Case {
  name: string;
  ramverk?: Record<string, string>;
  filer?: Record<string, string>;
  utgår_från?: string[];
  problems: string[];
  words?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'frameworks.cases.yaml'), 'utf8')) as Case[];
const makeFolder = temporaryFolders();
const { schema, frameworkSchema } = await loadInstallation('sv');
const toolFiles = await loadToolFrameworks();

const rest =
  'titel: Digital agenda\nkommuner: [{ namn: Lingonåsa kommun }]\ndokument: { typ: plan, status: utkast }\n';

/** Goals, and nothing else. What the goal builds on stands on the lines from the fifth. */
function goalsOf(origins: readonly string[]): string {
  const goal = '    - { id: nära, namn: Nära till allt }';
  if (origins.length === 0) return `övergripande_mål:\n  mål:\n${goal}\n`;
  const lines = origins.map((origin) => `    - ${stringify(origin, { lineWidth: 0 }).trim()}`);
  return ['övergripande_mål:', '  mål:', '  - id: nära', '    utgår_från:', ...lines, '    namn: Nära'].join(
    '\n',
  );
}

describe('frameworks and references that do not hold', () => {
  it.each(cases)('$name', async ({ ramverk = {}, filer = {}, utgår_från = [], problems, words = [] }) => {
    const own = Object.entries(ramverk).map(([name, text]) => [`ramverk/${name}`, text] as const);
    const folder = makeFolder({
      'agenda.yaml': goalsOf(utgår_från),
      'uppgifter.yaml': rest,
      ...filer,
      ...Object.fromEntries(own),
    });
    const project = await loadProject(folder);
    const found = [...validateAgenda(project, schema), ...validateFrameworks(project, frameworkSchema)];
    const diagnostics = inSwedish(found);
    expect(shortly(diagnostics, folder)).toEqual(problems);
    const said = diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n');
    for (const word of words) expect(said).toContain(word);
  });

  it.each(Object.entries(projects))('finds nothing wrong with %s', async (_, folder) => {
    expect(validateFrameworks(await loadProject(folder), frameworkSchema)).toEqual([]);
  });
});

describe('the frameworks that come with the tool', () => {
  const frameworks = frameworksOf({ frameworks: toolFiles });

  it('are the guide’s', () => {
    const goals = frameworks.map(({ id, mål }) => [id, mål.length]);
    expect(Object.fromEntries(goals)).toEqual({
      'skl-2011': 3,
      'skl-2011-insatsområden': 4,
      'digital-agenda-2011': 4,
      'skl-programområden': 6,
    });
  });

  it.each(toolFiles.map((file) => [String(file.answers['id']), file] as const))(
    '%s fits the schema',
    (_, file) => {
      expect(findSchemaFaults(file, frameworkSchema)).toEqual([]);
      expect(file.own).toBe(false);
    },
  );

  it.each(frameworks)(
    '$id says whose it is, and that it is not today’s',
    ({ utgivare, år, källa, anmärkning, mål }) => {
      expect([utgivare, år, källa].every((answer) => answer !== undefined)).toBe(true);
      expect(anmärkning).toContain('inte dagens nationella strategi');
      expect(new Set(mål.map(({ id }) => id)).size).toBe(mål.length);
    },
  );

  it('stand in files that are named after their ids, and differ in id and short name', () => {
    const files = readdirSync(join(import.meta.dirname, '../../content/frameworks')).sort();
    expect(files).toEqual(frameworks.map(({ id }) => `${slugify(id, '')}.yaml`).sort());
    expect(new Set(frameworks.map(({ kortnamn }) => kortnamn)).size).toBe(frameworks.length);
  });
});
