import { resolve } from 'node:path';
import type { Problem } from '../diagnostics/diagnostic.js';
import { fileProblem, isProblem, readProjectFile } from './project-file.js';

/**
 * How a name can be written on the disk: as it is typed, and with its letters put together or taken apart (å as a and a
 * ring), as macOS and archives made there do.
 */
export function spellingsOf(name: string): Set<string> {
  return new Set([name, name.normalize('NFC'), name.normalize('NFD')]);
}

/** A file by its name as somebody has typed it, from `folder`: its bytes or the problem. */
export async function readNamedFile(
  name: string,
  folder: string,
  realFolder: string,
  limit: number,
): Promise<Uint8Array | Problem> {
  for (const spelling of spellingsOf(name)) {
    const read = await readProjectFile(resolve(folder, spelling), realFolder, limit);
    if (!isProblem(read) || read.code !== 'load/missing-file') return read;
  }
  return fileProblem('load/missing-file', resolve(folder, name));
}
