import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readIfThere } from './replace-files.js';
import { stopWriting, writeStop } from './write-problem.js';

/**
 * Writes a file of the project that people write in too: whole or not at all, and only when it is still as it was read.
 * `before` is undefined for one that was not there. `file` is absolute. Throws `StopRun` (`machine`).
 */
export async function replaceProjectFile(
  file: string,
  before: string | undefined,
  text: string,
): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.remissklar`);
  try {
    const bytes = await readIfThere(file);
    const now = bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (now !== before) throw stopWriting('write/changed-meanwhile', file);
    // What a run that was cut off left behind is nobody's.
    await rm(beside, { force: true });
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    throw writeStop(error, file);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}
