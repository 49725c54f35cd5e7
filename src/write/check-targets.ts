import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stats } from 'node:fs';
import { stopWriting } from './write-problem.js';

/** Refuses to write through a link, or where a folder stands in a file's place or a file in the folder's. */
export async function checkTargets(folder: string, names: readonly string[]): Promise<void> {
  const target = await lookAt(folder);
  if (target === undefined) return;
  if (target.isSymbolicLink()) throw stopWriting('write/symlink', folder);
  if (!target.isDirectory()) throw stopWriting('write/not-a-folder', folder);
  for (const name of names) {
    const path = join(folder, name);
    const file = await lookAt(path);
    if (file?.isSymbolicLink() === true) throw stopWriting('write/symlink', path);
    if (file !== undefined && !file.isFile()) throw stopWriting('write/folder-in-the-way', path);
  }
}

export async function lookAt(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
