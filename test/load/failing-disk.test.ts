import { open, readdir } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { loadProject } from '../../src/load/load-project.js';
import { inSwedish, stopOf } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  return { ...real, open: vi.fn(real.open), readdir: vi.fn(real.readdir) };
});

const makeFolder = temporaryFolders();

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

describe('a disk that refuses', () => {
  it.each([
    ['EACCES', 'load/denied', 'input'],
    ['EPERM', 'load/denied', 'input'],
    ['ENOENT', 'load/missing-file', 'input'],
    ['EIO', 'load/cannot-read', 'machine'],
    ['EMFILE', 'load/cannot-read', 'machine'],
  ])('%s when a file is opened → %s', async (reason, code, blame) => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a' });
    vi.mocked(open).mockRejectedValueOnce(failure(reason));
    const stop = await stopOf(() => loadProject(folder));
    expect(inSwedish(stop.problems).map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(stop.blame).toBe(blame);
  });

  it('does not let one unreadable file hide what is wrong in another', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a', 'b.yaml': 'undertitel: @b' });
    vi.mocked(open).mockRejectedValueOnce(failure('EACCES'));
    const stop = await stopOf(() => loadProject(folder));
    expect(stop.problems.map(({ code }) => code)).toEqual(['load/denied', 'load/yaml-first-character']);
  });

  it('says so when the folder cannot be listed', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a' });
    vi.mocked(readdir).mockRejectedValueOnce(failure('EACCES'));
    const stop = await stopOf(() => loadProject(folder));
    expect(stop.problems).toMatchObject([{ code: 'load/denied', place: { file: folder } }]);
  });

  it('lets a fault of the program through', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a' });
    vi.mocked(open).mockRejectedValueOnce(new TypeError('made by the test'));
    await expect(loadProject(folder)).rejects.toThrow(TypeError);
  });
});
