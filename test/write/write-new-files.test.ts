import type * as FileSystem from 'node:fs/promises';
import { mkdir, writeFile } from 'node:fs/promises';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeNewFiles } from '../../src/write/write-new-files.js';
import { inSwedish, stopOf } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  return { ...real, mkdir: vi.fn(real.mkdir), writeFile: vi.fn(real.writeFile) };
});

afterEach(() => {
  vi.clearAllMocks();
});

const makeFolder = temporaryFolders();
const files = [
  { path: 'agenda.yaml', text: 'titel: Å\n' },
  { path: 'LÄS-MIG.md', text: '# Läs\n' },
  { path: 'schema/agenda.schema.json', text: '{}\n' },
];

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** What the writing says, by file and code. */
async function remarksOf(folder: string, root: string, reserved: string[] = []): Promise<string[]> {
  const { problems, blame } = await stopOf(() => writeNewFiles(folder, files, reserved));
  expect(blame).toBe('machine');
  return inSwedish(problems).map(({ place, code }) => `${place.file.slice(root.length + 1)} ${code}`);
}

describe('writing new files', () => {
  it('makes the folder and those around it, and gives the paths', async () => {
    const root = makeFolder();
    const folder = join(root, 'Våra agendor/Ny agenda 2027');
    expect(await writeNewFiles(folder, files)).toEqual(files.map(({ path }) => join(folder, path)));
    expect(namesIn(folder)).toEqual(['LÄS-MIG.md', 'agenda.yaml', 'schema', 'schema/agenda.schema.json']);
    expect(readFileSync(join(folder, 'agenda.yaml'), 'utf8')).toBe('titel: Å\n');
  });

  it('leaves what else there is in the folder alone', async () => {
    const folder = makeFolder({
      'bilder/karta.png': 'bild',
      'schema/eget.json': '1',
      'anteckningar.txt': 'a',
    });
    await writeNewFiles(folder, files, ['agenda.yml']);
    expect(namesIn(folder)).toHaveLength(8);
    expect(readFileSync(join(folder, 'anteckningar.txt'), 'utf8')).toBe('a');
  });

  it('writes through a link that the user has made to the folder', async () => {
    const root = makeFolder({ 'disk/a.txt': '' });
    symlinkSync(join(root, 'disk'), join(root, 'agenda'));
    await writeNewFiles(join(root, 'agenda'), files);
    expect(namesIn(join(root, 'disk'))).toContain('agenda.yaml');
  });

  it.each([
    ['a file', 'agenda.yaml'],
    ['a file further in', 'schema/agenda.schema.json'],
    ['a file that is the same on some disks', 'AGENDA.yaml'],
    ['a file whose letters are stored in parts', 'LÄS-MIG.md'.normalize('NFD')],
    ['a reserved name', 'agenda.yml'],
  ])('writes nothing when %s is in the way', async (_, name) => {
    const folder = makeFolder({ [name]: 'viktigt' });
    expect(await remarksOf(folder, folder, ['agenda.yml'])).toEqual([`${name} write/exists`]);
    expect(namesIn(folder).filter((found) => found !== 'schema')).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('viktigt');
  });

  it('names every file that is in the way', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'a', 'LÄS-MIG.md': 'b' });
    expect(await remarksOf(folder, folder)).toEqual(['LÄS-MIG.md write/exists', 'agenda.yaml write/exists']);
  });

  it('refuses a folder or a link in the place of a file', async () => {
    const root = makeFolder({ 'viktig.txt': 'viktig' });
    mkdirSync(join(root, 'ett/agenda.yaml'), { recursive: true });
    mkdirSync(join(root, 'två'));
    symlinkSync(join(root, 'finns-inte'), join(root, 'två/agenda.yaml'));
    expect(await remarksOf(join(root, 'ett'), root)).toEqual(['ett/agenda.yaml write/exists']);
    expect(await remarksOf(join(root, 'två'), root)).toEqual(['två/agenda.yaml write/exists']);
  });

  it('does not write through a link in the place of its own folder', async () => {
    const root = makeFolder({ 'annat/a.txt': '', 'ny/a.txt': '' });
    symlinkSync(join(root, 'annat'), join(root, 'ny/schema'));
    expect(await remarksOf(join(root, 'ny'), root)).toEqual(['ny/schema write/symlink']);
    expect(namesIn(join(root, 'annat'))).toEqual(['a.txt']);
  });

  it('refuses a file in the place of a folder', async () => {
    const root = makeFolder({ fil: '', 'ny/schema': '' });
    expect(await remarksOf(join(root, 'fil'), root)).toEqual(['fil write/not-a-folder']);
    expect(await remarksOf(join(root, 'fil/ny'), root)).toEqual(['fil/ny write/not-a-folder']);
    expect(await remarksOf(join(root, 'ny'), root)).toEqual(['ny/schema write/not-a-folder']);
  });
});

describe('a failure at any step leaves nothing behind', () => {
  const failure = (code: string): Error => Object.assign(new Error(`${code}: made by the test`), { code });
  const failOn = (operation: typeof mkdir | typeof writeFile, nth: number, error: Error): void => {
    const mocked = vi.mocked(operation as (...args: never[]) => Promise<unknown>);
    const real = mocked.getMockImplementation()!;
    for (let call = 1; call < nth; call += 1) mocked.mockImplementationOnce(real);
    mocked.mockImplementationOnce(() => Promise.reject(error));
  };

  it.each([
    ['the first folder', mkdir, 1, 'EACCES', 'djup write/denied'],
    ['the second folder', mkdir, 2, 'EROFS', 'djup/ny write/denied'],
    ['the first file', writeFile, 1, 'EACCES', 'djup/ny/agenda.yaml write/denied'],
    ['its text', writeFile, 2, 'ENOSPC', 'djup/ny/agenda.yaml write/disk-full'],
    ['the last text', writeFile, 6, 'EIO', 'djup/ny/schema/agenda.schema.json write/failed'],
    ['a file that came into being meanwhile', writeFile, 3, 'EEXIST', 'djup/ny/LÄS-MIG.md write/exists'],
  ] as const)('%s', async (_, operation, nth, reason, remark) => {
    const root = makeFolder();
    failOn(operation, nth, failure(reason));
    expect(await remarksOf(join(root, 'djup/ny'), root)).toEqual([remark]);
    expect(namesIn(root)).toEqual([]);
  });

  it('keeps a folder that was there, with what was in it', async () => {
    const folder = makeFolder({ 'egen.txt': 'min' });
    failOn(writeFile, 3, failure('ENOSPC'));
    await stopOf(() => writeNewFiles(folder, files));
    expect(namesIn(folder)).toEqual(['egen.txt']);
  });

  it('says what to do now that there is no --out', async () => {
    failOn(mkdir, 1, failure('EACCES'));
    const { problems } = await stopOf(() => writeNewFiles(join(makeFolder(), 'ny'), files));
    expect(inSwedish(problems)[0]?.hint).not.toContain('--out');
  });

  it('lets a fault of the program through', async () => {
    const root = makeFolder();
    failOn(writeFile, 2, new TypeError('made by the test'));
    await expect(writeNewFiles(join(root, 'ny'), files)).rejects.toThrow(TypeError);
    expect(namesIn(root)).toEqual([]);
  });
});
