import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/answers/agenda.js';
import { loadProject } from '../../src/load/load-project.js';
import { compare, type CompareResult } from '../../src/pipeline.js';
import { freezeEdition } from '../support/frozen-edition.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
let lingonasa: Agenda;

beforeAll(async () => {
  lingonasa = (await loadProject(projects.lingonasa)).answers as unknown as Agenda;
});

/** An edition with another name for an action. */
function freeze(folder: string, number: number, name: string): string {
  const answers = structuredClone(lingonasa);
  answers.insatser!.lista![3]!.namn = name;
  freezeEdition(folder, { number, answers });
  return folder;
}

const run = (old: string, fresh: string, out: string): Promise<CompareResult> =>
  compare({ old, new: fresh, out, formats: ['md'] });
const codesOf = ({ diagnostics }: CompareResult): string[] =>
  diagnostics.map(({ code, severity }) => `${severity} ${code}`).sort();

describe('two frozen editions', () => {
  it('are compared by themselves, wherever they have been copied and whatever they are called', async () => {
    const [folder, out] = [temporary(), temporary()];
    const [old, fresh] = [
      freeze(join(folder, 'utgava-1'), 1, 'Gammal post'),
      join(folder, 'andra utskicket'),
    ];
    freeze(fresh, 2, 'Ny post');
    const result = await run(old, join(fresh, 'utgava.json'), out);
    expect(result.changes).toBe(1);
    expect(codesOf(result)).toEqual(['info compare/edition-alone', 'info compare/edition-alone']);
    const list = readdirSync(join(out, 'lingonasa')).find((name) => name.endsWith('forteckning.md')) ?? '';
    const words = readFileSync(join(out, 'lingonasa', list), 'utf8');
    expect(words).toContain('utgåva 1');
    expect(words).toContain('Ny post');
  }, 60_000);

  it('are compared also when their project cannot be read any more', async () => {
    const project = join(temporary(), 'lingonasa');
    const old = freeze(join(project, 'remiss/utgava-1'), 1, 'Gammal post');
    const fresh = freeze(join(project, 'remiss/utgava-2'), 2, 'Ny post');
    writeFileSync(join(project, 'agenda.yaml'), 'titel: [');
    const result = await run(old, fresh, temporary());
    expect(result.changes).toBe(1);
    expect(result.blame).toBeUndefined();
  }, 60_000);

  it('have no changes when they are the same, and are missed when one is not there', async () => {
    const folder = temporary();
    const old = freeze(join(folder, 'remiss/utgava-1'), 1, 'Post');
    expect(codesOf(await run(old, old, temporary()))).toContain('info compare/no-changes');
    const result = await run(old, join(folder, 'remiss/utgava-9'), temporary());
    expect(codesOf(result)).toContain('error compare/no-edition');
  });

  it('have the pictures and the dress of their project while it is there', async () => {
    const project = join(temporary(), 'lingonasa');
    cpSync(projects.lingonasa, project, { recursive: true });
    const old = freeze(join(project, 'remiss/utgava-1'), 1, 'Gammal post');
    const fresh = freeze(join(project, 'remiss/utgava-2'), 2, 'Ny post');
    expect(codesOf(await run(old, fresh, temporary()))).toEqual([]);
    const renamed = join(project, 'remiss/utgava-3');
    cpSync(fresh, renamed, { recursive: true });
    expect(codesOf(await run(old, renamed, temporary()))).toEqual(['error load/edition-damaged']);
    writeFileSync(join(fresh, 'utgava.json'), '{}');
    expect(codesOf(await run(old, fresh, temporary()))).toEqual(['error load/edition-damaged']);
  }, 60_000);
});
