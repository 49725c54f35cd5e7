import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Stats } from 'node:fs';
import { stopWriting } from './write-problem.js';

/** Refuses to write through a link, or where a folder stands in a file's place or a file in a folder's. */
export async function checkTargets(folder: string, paths: readonly string[]): Promise<void> {
  for (const target of [folder, ...subfolders(paths).map((name) => join(folder, name))]) {
    const found = await lookAt(target);
    if (found?.isSymbolicLink() === true) throw stopWriting('write/symlink', target);
    if (found !== undefined && !found.isDirectory()) throw stopWriting('write/not-a-folder', target);
  }
  for (const name of paths) {
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

/** The folders that these files stand in below their own, each once. */
export function subfolders(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => dirname(path)))].filter((name) => name !== '.');
}
