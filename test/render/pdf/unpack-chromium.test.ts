import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { StopRun } from '../../../src/diagnostics/diagnostic.js';
import { thisMachine, type BrowserHost } from '../../../src/render/pdf/browser/host.js';
import { unpackChromium } from '../../../src/render/pdf/browser/unpack-chromium.js';

const here = thisMachine();
const real = here.packagedChromium;

/** The real package, but for a browser of a few bytes. */
describe.skipIf(real === undefined)('unpackChromium', () => {
  let root = '';
  let packageFolder = '';
  let host: BrowserHost;
  const roots: string[] = [];

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'remissklar-test-'));
    roots.push(root);
    packageFolder = join(root, 'package');
    await mkdir(join(packageFolder, 'bin'), { recursive: true });
    await writeFile(join(packageFolder, 'package.json'), '{"version":"147.0.0"}');
    await writeFile(join(packageFolder, 'bin', 'chromium.br'), brotliCompressSync('#!/bin/sh\n'));
    for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
      await copyFile(join(real ?? '', 'bin', name), join(packageFolder, 'bin', name));
    }
    await mkdir(join(root, 'tmp'));
    host = {
      ...here,
      environment: {},
      homeFolder: join(root, 'home'),
      temporaryFolder: join(root, 'tmp'),
    };
  });

  afterAll(async () => {
    for (const folder of roots) await rm(folder, { recursive: true });
  });

  const cache = (): string => join(root, 'home', '.cache', 'remissklar');

  it('unpacks into a folder of the user alone, whole', async () => {
    const { folder } = await unpackChromium(packageFolder, host);
    expect(folder).toBe(join(cache(), 'chromium-147.0.0'));
    expect((await lstat(folder)).mode & 0o777).toBe(0o700);
    expect((await lstat(cache())).mode & 0o777).toBe(0o700);
    expect((await lstat(join(folder, 'chromium'))).mode & 0o777).toBe(0o700);
    expect((await lstat(join(folder, 'lib', 'libnss3.so'))).size).toBeGreaterThan(1_000_000);
    expect(await readFile(join(folder, 'fonts.conf'), 'utf8')).toContain(
      `<dir>${join(folder, 'fonts')}</dir>`,
    );
    expect(await readdir(cache())).toEqual(['chromium-147.0.0']);
  });

  it('does it once', async () => {
    const { folder } = await unpackChromium(packageFolder, host);
    const before = await lstat(join(folder, 'chromium'));
    await unpackChromium(packageFolder, host);
    expect((await lstat(join(folder, 'chromium'))).ino).toBe(before.ino);
  });

  it('puts up with two at a time', async () => {
    const both = await Promise.all([
      unpackChromium(packageFolder, host),
      unpackChromium(packageFolder, host),
    ]);
    expect(both.map(({ folder }) => folder)).toEqual(Array(2).fill(join(cache(), 'chromium-147.0.0')));
    expect(await readdir(cache())).toEqual(['chromium-147.0.0']);
  });

  const damages: [string, (folder: string) => Promise<void>][] = [
    ['a file cut short', (folder) => truncate(join(folder, 'lib', 'libnss3.so'), 10)],
    ['a file too many', (folder) => writeFile(join(folder, 'lib', 'libevil.so'), 'x')],
    ['a broken-off unpacking', (folder) => rm(join(folder, 'unpacked.json'))],
    ['a folder that others may write to', (folder) => chmod(folder, 0o777)],
    [
      'a link instead of a file',
      async (folder) => {
        await rm(join(folder, 'chromium'));
        await symlink('/bin/sh', join(folder, 'chromium'));
      },
    ],
    [
      'a link instead of the folder',
      async (folder) => {
        await rm(folder, { recursive: true });
        await symlink(join(root, 'tmp'), folder);
      },
    ],
  ];

  it.each(damages)('unpacks anew over %s', async (_name, damage) => {
    const { folder } = await unpackChromium(packageFolder, host);
    await damage(folder);
    await unpackChromium(packageFolder, host);
    expect((await lstat(folder)).isDirectory()).toBe(true);
    expect((await lstat(folder)).mode & 0o777).toBe(0o700);
    expect(await readFile(join(folder, 'chromium'), 'utf8')).toBe('#!/bin/sh\n');
    expect((await lstat(join(folder, 'lib', 'libnss3.so'))).size).toBeGreaterThan(1_000_000);
    expect(await readdir(join(folder, 'lib'))).not.toContain('libevil.so');
  });

  it('goes by XDG_CACHE_HOME', async () => {
    const { folder } = await unpackChromium(packageFolder, {
      ...host,
      environment: { XDG_CACHE_HOME: join(root, 'x') },
    });
    expect(folder).toBe(join(root, 'x', 'remissklar', 'chromium-147.0.0'));
  });

  it('unpacks for one run under a name of chance when there is no cache folder', async () => {
    const { folder, dispose } = await unpackChromium(packageFolder, { ...host, homeFolder: '/dev/null' });
    expect(folder).toMatch(new RegExp(`^${join(root, 'tmp')}/remissklar-chromium-.{6}$`));
    expect((await lstat(folder)).mode & 0o777).toBe(0o700);
    await dispose();
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
  });

  it('leaves nothing behind when it fails', async () => {
    await writeFile(join(packageFolder, 'bin', 'chromium.br'), 'no brotli');
    await expect(unpackChromium(packageFolder, host)).rejects.toBeInstanceOf(StopRun);
    expect(await readdir(cache())).toEqual([]);
  });
});
