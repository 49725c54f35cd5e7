import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lookAt } from './check-targets.js';
import type { OutputFile } from './manifest.js';
import { isSafeFileName, isSafeFolderName } from './safe-name.js';
import { stopWriting, writeStop } from './write-problem.js';

/**
 * Writes a folder that must be new, all or nothing: everything is first written to a hidden folder beside it, which is
 * then given its name. Nothing that stands there already is ever touched.
 *
 * Gives the absolute paths in the order of the files. Throws `StopRun` (`machine`).
 */
export async function writeFrozenFolder(
  parent: string,
  name: string,
  files: readonly OutputFile[],
): Promise<string[]> {
  const root = resolve(parent);
  const folder = join(root, name);
  checkNames(folder, name, files);
  let staging: string | undefined;
  try {
    await mkdir(root, { recursive: true });
    if ((await lookAt(root))?.isSymbolicLink() === true) throw stopWriting('write/symlink', root);
    if ((await lookAt(folder)) !== undefined) throw stopWriting('write/exists', folder);
    staging = await mkdtemp(join(root, '.remissklar-'));
    // Inside the hidden one, which only its maker may open, so that the new folder can be read as others are.
    const fresh = join(staging, name);
    await mkdir(fresh);
    for (const { path, bytes } of files) await writeFile(join(fresh, path), bytes, { flag: 'wx' });
    await rename(fresh, folder);
    return files.map(({ path }) => join(folder, path));
  } catch (error) {
    throw writeStop(error, folder);
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

function checkNames(folder: string, name: string, files: readonly OutputFile[]): void {
  if (!isSafeFolderName(name)) throw stopWriting('write/unsafe-name', folder, { name });
  const seen = new Set<string>();
  for (const { path } of files) {
    if (!isSafeFileName(path)) throw stopWriting('write/unsafe-name', folder, { name: path });
    if (seen.has(path)) throw stopWriting('write/same-name', folder, { name: path });
    seen.add(path);
  }
}
