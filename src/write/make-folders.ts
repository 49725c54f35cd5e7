import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lookAt } from './check-targets.js';
import { stopWriting, writeStop } from './write-problem.js';

/** One step back, should a later step fail. */
type Undo = () => Promise<void>;

/**
 * Makes a folder and those above it that are missing, one level at a time: where the system takes no folders at all
 * (below /proc), Node's own way of making them in one go never ends. Throws `StopRun` for the folder that cannot be
 * made. Steps back are added to `undo`, the last made last.
 */
export async function makeFolders(folder: string, undo: Undo[] = []): Promise<void> {
  try {
    if ((await lookAt(folder)) !== undefined || folder === dirname(folder)) return;
    await makeFolders(dirname(folder), undo);
    await mkdir(folder);
    undo.push(() => rmdir(folder));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : undefined;
    // Made this very moment by another build: fine.
    if (reason === 'EEXIST' && (await lookAt(folder))?.isDirectory() === true) return;
    throw reason === 'ENOENT' ? stopWriting('write/no-folder-here', folder) : writeStop(error, folder);
  }
}
