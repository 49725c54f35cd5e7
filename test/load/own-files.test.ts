import { describe, expect, it } from 'vitest';
import { loadOwnFile, unreadOwnFiles } from '../../src/load/own-files.js';
import { loadProject } from '../../src/load/load-project.js';
import { check } from '../../src/pipeline.js';
import { inSwedish } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

describe('a file that is meant as one of the project’s own', () => {
  it.each([
    ['bedömning.yaml', 'bedomning.yaml'],
    ['bedo\u0308mning.yml', 'bedomning.yaml'],
    ['bedomning (1).yaml', 'bedomning.yaml'],
    ['Bedömning - kopia.yaml', 'bedomning.yaml'],
    ['Kopia av remiss.yaml', 'remiss.yaml'],
    ['remiss - Copy (2).yml', 'remiss.yaml'],
    ['remiss 2.yaml', 'remiss.yaml'],
    ['beslut.yaml.txt', 'beslut.yaml'],
    ['beslut.yaml.yaml', 'beslut.yaml'],
  ])('is told of by the name that it should have: %s', async (name, right) => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a', [name]: 'synpunkter: []' });
    const [problem, ...more] = inSwedish(await unreadOwnFiles(folder));
    expect(more).toEqual([]);
    expect(problem?.severity).toBe('warning');
    expect(problem?.message).toContain(name);
    expect(problem?.hint).toContain(`Byt namn på den till ${right}`);
    // Nor is it taken for a part of the agenda.
    expect((await loadProject(folder)).answers).toEqual({ titel: 'a' });
  });

  it('is told of when another is read', async () => {
    const folder = makeFolder({
      'agenda.yaml': 'titel: a',
      'remiss.yml': 'sänds: a',
      'remiss.yaml': 'sänds: b',
    });
    expect((await loadOwnFile('remiss', folder))?.answers).toEqual({ sänds: 'b' });
    const problems = inSwedish(await unreadOwnFiles(folder));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('remiss.yml')]);
    expect(problems[0]?.hint).toContain('remiss.yaml');
    const { diagnostics } = await check({ paths: [folder] });
    expect(diagnostics.map(({ code }) => code)).toContain('load/own-file-unread');
  });

  it.each(['remiss.yml', 'Bedomning.yaml', 'remissinstanser.yaml', 'beslutade-mål.yaml', 'remiss-2026.txt'])(
    'is not %s',
    async (name) => {
      expect(await unreadOwnFiles(makeFolder({ [name]: 'a: b' }))).toEqual([]);
    },
  );
});
