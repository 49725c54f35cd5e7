import { chmod, mkdtemp, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lookAt } from './check-targets.js';
import { readIfThere } from './replace-files.js';
import { stopWriting, writeStop } from './write-problem.js';

/**
 * Writes a file of the project that people write in too: whole or not at all, and only when it is still as it was read. A
 * link is followed, and the file keeps its permissions. `before` is undefined for one that was not there. `file` is
 * absolute. Throws `StopRun` (`machine`).
 */
export async function replaceProjectFile(
  file: string,
  before: string | undefined,
  text: string,
): Promise<void> {
  let staging: string | undefined;
  try {
    const target = await behindLinks(file);
    await checkUnchanged(target, before);
    // A hidden folder of its own for every run: what two runs write at once is two files.
    staging = await mkdtemp(join(dirname(target), '.remissklar-'));
    const fresh = join(staging, basename(target));
    await writeWhole(fresh, text);
    if (before !== undefined) await chmod(fresh, (await stat(target)).mode & 0o7777);
    await checkUnchanged(target, before);
    await rename(fresh, target);
  } catch (error) {
    throw writeStop(error, file);
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function behindLinks(file: string): Promise<string> {
  const found = await lookAt(file);
  return found?.isSymbolicLink() === true ? realpath(file) : file;
}

/** Somebody may have saved the file while this program worked: what is written there is not lost. */
async function checkUnchanged(file: string, before: string | undefined): Promise<void> {
  const bytes = await readIfThere(file);
  const now = bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (now !== before) throw stopWriting('write/changed-meanwhile', file);
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}
