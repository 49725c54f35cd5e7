import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { runningNames } from '../../src/profile/running-words.js';
import { validateProfile } from '../../src/validate/validate-profile.js';
import { inSwedish } from '../support/catalogues.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What docs/profil.md shows is what the program does. */
const page = readFileSync(join(import.meta.dirname, '../../docs/profil.md'), 'utf8');
const makeFolder = temporaryFolders();
const { profileSchema } = await loadInstallation('sv');

const example = /^`profil\.yaml`:\n\n```yaml\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
const logo = (file: string): Uint8Array => new Uint8Array(readFileSync(join(projects.lingonasa, file)));

async function diagnosticsFor(profile: string) {
  const names = ['logotyper/lingonkvist.svg', 'logotyper/lingonkvist.png'];
  const folder = makeFolder({
    'agenda.yaml': 'titel: Digital agenda\n',
    'profil.yaml': profile,
    ...Object.fromEntries(names.map((name) => [name, logo(name)])),
  });
  return inSwedish(validateProfile(await loadProject(folder), profileSchema));
}

describe('the page about the graphic profile', () => {
  it('has an example without any remark', async () => {
    expect(Object.keys(parse(example) as object).length).toBeGreaterThan(7);
    expect(await diagnosticsFor(example)).toEqual([]);
  });

  it('shows what check says of a faint colour as it is said', async () => {
    const [only, ...more] = await diagnosticsFor('färger: { huvudfärg: "#f39200" }\n');
    expect(more).toEqual([]);
    expect(page).toContain(`${only?.message ?? '-'}\n→ ${only?.hint ?? '-'}\n`);
  });

  it('names every choice that there is', () => {
    const { properties = {} } = profileSchema;
    const rows = properties['dokumentruta']?.items?.properties?.['uppgift']?.enum ?? [];
    const archives = properties['arkiv']?.enum ?? [];
    expect([rows.length, archives.length]).toEqual([15, 4]);
    for (const name of [...rows, ...archives, ...runningNames.map((name) => `{${name}}`)])
      expect(page).toContain(`\`${name}\``);
    for (const key of Object.keys(properties)) expect(page).toContain(key);
  });
});
