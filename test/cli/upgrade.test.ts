import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from '../support/command-line.js';
import { regions } from '../support/regions.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

function copied(edit: (agenda: string) => string = (agenda) => agenda, version = 1): string {
  const folder = join(temporary(), 'region');
  cpSync(regions.lingonriket, folder, { recursive: true });
  for (const name of ['havtornsvik', 'enbarslund']) rmSync(join(folder, `kommuner/${name}.yaml`));
  const change = (name: string, make: (text: string) => string): void => {
    writeFileSync(join(folder, name), make(readFileSync(join(folder, name), 'utf8')));
  };
  change('region.yaml', (text) => text.replace('version: 1', `version: ${version}`));
  change('agenda.yaml', edit);
  return folder;
}

describe('upgrade', () => {
  it('shows the words before and now, whose answers are concerned, and that nothing is written', async () => {
    const fresh = copied((text) => text.replace('Den hänvisar till', 'Den bygger på'), 2);
    const { code, out, err } = await runWith(['upgrade', fresh, '--from', copied()], undefined, {
      cwd: fresh,
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Mallen: från version 1 till version 2\n\nÄndrat {2}bakgrund\/nationellt\n {2}Tidigare {2}.*hänvisar till/u,
    );
    expect(out).toMatch(/\n {2}Nu {8}.*bygger på/u);
    expect(out).toMatch(
      /\nBlåbärsmo kommun {2}kommuner\/blabarsmo\.yaml\n {2}rad \d+ {2}bakgrund\/nationellt: regionens text har ändrats\n/u,
    );
    expect(out).not.toContain('Lingonåsa kommun');
    expect(out).toMatch(/\nInga filer är ändrade\. Lägg till --write [^\n]*\n$/u);
    const written = await runWith(['upgrade', fresh, '--from', copied(), '--write'], undefined, {
      cwd: fresh,
    });
    expect(written.out).toContain('9 filer är ändrade.');
    expect(written.out).toContain('Version 2 av mallen är sparad i mallversioner/2.json.');
    const again = await runWith(['upgrade', fresh, '--from', copied(), '--write'], undefined, { cwd: fresh });
    expect(again.out).toContain('9 medlemmar är redan avstämda mot den här versionen.');
    expect(again.out).not.toContain('ändrade.');
  });

  it.each([
    ['a region that has given out none before', [], 0, 'ingen tidigare version'],
    ['a member that there is none of', ['--only', 'Blåbersmo'], 2, 'Menas blabarsmo?'],
    [
      'an older folder that is no older',
      ['--from', regions.lingonriket],
      1,
      'ingen version av mallen som är äldre än 1',
    ],
    [
      'an older folder that is not there',
      ['--from', '/finns/inte'],
      1,
      'ingen version av mallen som är äldre än 1',
    ],
  ] as const)('says what is the matter with %s', async (_, options, code, words) => {
    const ran = await runWith(['upgrade', copied(), ...options]);
    expect(ran.out).toContain(words);
    expect(ran.code).toBe(code);
  });

  it('says that a project is no region', async () => {
    const { code, out } = await runWith([
      'upgrade',
      join(import.meta.dirname, '../../content/examples/lingonasa'),
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/region\.yaml/u);
  });
});
