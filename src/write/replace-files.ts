import { copyFile, mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lookAt, subfolders } from './check-targets.js';
import { sha256, type ManifestRow, type OutputFile } from './manifest.js';
import { writeStop } from './write-problem.js';

/** One step back, should a later step fail. */
type Undo = () => Promise<void>;

const nothing: Undo = () => Promise.resolve();

/**
 * Moves the staged files into `folder`, in order, and the stale ones out of it before the last (the manifest). A file
 * is replaced in one move, so nobody ever meets half a document. Whatever fails, the steps taken are taken back. A
 * folder below that is emptied goes too.
 */
export async function replaceFiles(
  folder: string,
  staging: string,
  files: readonly OutputFile[],
  stale: readonly ManifestRow[],
  edited: readonly { name: string; beside: string }[],
): Promise<void> {
  const undo: Undo[] = [];
  const manifest = files.at(-1);
  try {
    undo.push(await makeFolder(folder));
    for (const name of subfolders(files.map(({ path }) => path)))
      undo.push(await makeFolder(join(folder, name)));
    for (const { name, beside } of edited) undo.push(await keepBeside(folder, staging, name, beside));
    for (const file of files.slice(0, -1)) undo.push(await replaceFile(folder, staging, file.path));
    for (const file of stale) undo.push(await removeFile(folder, staging, file));
    if (manifest !== undefined) undo.push(await replaceFile(folder, staging, manifest.path));
    for (const name of subfolders(stale.map(({ path }) => path)))
      await rmdir(join(folder, name)).catch(() => undefined);
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  const found = await lookAt(path);
  return found?.isFile() === true ? readFile(path) : undefined;
}

async function makeFolder(folder: string): Promise<Undo> {
  try {
    await mkdir(folder);
    return () => rmdir(folder);
  } catch (error) {
    // There already, or made this very moment by another build: fine, as long as it is a folder.
    if ((await lookAt(folder))?.isDirectory() === true) return nothing;
    throw error;
  }
}

/** Copied aside and moved into place, so that whoever is cut off leaves no half copy. There already is as good as done. */
async function keepBeside(folder: string, staging: string, name: string, beside: string): Promise<Undo> {
  const target = join(folder, beside);
  const copy = join(staging, beside);
  try {
    if ((await lookAt(target)) !== undefined) return nothing;
    await copyFile(join(folder, name), copy);
    await rename(copy, target);
    return () => rm(target);
  } catch (error) {
    throw writeStop(error, target);
  }
}

/** The earlier file is kept as a copy among the staged ones until the whole is done. */
async function replaceFile(folder: string, staging: string, name: string): Promise<Undo> {
  const target = join(folder, name);
  const kept = join(staging, `${name}.earlier`);
  try {
    const earlier = (await lookAt(target)) !== undefined;
    if (earlier) await copyFile(target, kept);
    await rename(join(staging, name), target);
    return earlier ? () => rename(kept, target) : () => rm(target);
  } catch (error) {
    throw writeStop(error, target);
  }
}

/** Only what is still as it was made: a document that someone has worked on is theirs. */
async function removeFile(folder: string, staging: string, file: ManifestRow): Promise<Undo> {
  const target = join(folder, file.path);
  const kept = join(staging, `${file.path}.earlier`);
  try {
    const bytes = await readIfThere(target);
    if (bytes === undefined || sha256(bytes) !== file.sha256) return nothing;
    await mkdir(dirname(kept), { recursive: true });
    await rename(target, kept);
    return () => rename(kept, target);
  } catch (error) {
    throw writeStop(error, target);
  }
}
