import { readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import { lookAt } from './check-targets.js';
import { makeFolders } from './make-folders.js';
import { stopWriting, writeStop } from './write-problem.js';

/** One step back, should a later step fail. */
type Undo = () => Promise<void>;

/**
 * Writes files that must all be new into a folder, which is made when it is not there. All or nothing: a file is only
 * ever made, never replaced, and when one cannot be made, what was made before it is removed again. `reserved` are names
 * that stand in the way though nothing of that name would be written. Paths have forward slashes.
 *
 * Gives the absolute paths. Throws `StopRun` (`machine`); every file that is in the way is named in it.
 */
export async function writeNewFiles(
  folder: string,
  files: readonly { path: string; text: string }[],
  reserved: readonly string[] = [],
): Promise<string[]> {
  const root = resolve(folder);
  const undo: Undo[] = [];
  try {
    await refuseToReplace(root, [...files.map(({ path }) => path), ...reserved]);
    for (const { path, text } of files) {
      const target = join(root, path);
      await makeFolders(dirname(target), undo);
      await makeFile(target, text, undo);
    }
    return files.map(({ path }) => join(root, path));
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw forNewProject(writeStop(error, root));
  }
}

/** Stops, as `writeNewFiles` would, when something of these names is in the folder. Writes nothing. */
export async function stopIfThere(folder: string, paths: readonly string[]): Promise<void> {
  const root = resolve(folder);
  try {
    await refuseToReplace(root, paths);
  } catch (error) {
    throw forNewProject(writeStop(error, root));
  }
}

/** Names that differ only in case or in the way å is stored are one name on many disks. */
async function refuseToReplace(root: string, paths: readonly string[]): Promise<void> {
  const problems: Problem[] = [];
  for (const path of paths) {
    const folder = dirname(join(root, path));
    const found = await lookAt(folder).catch((error: unknown) => throwAt(error, folder));
    if (found === undefined) continue;
    if (found.isSymbolicLink() && folder !== root) throw stopWriting('write/symlink', folder);
    const wanted = folded(path.slice(path.lastIndexOf('/') + 1));
    const names = await readdir(folder).catch((error: unknown) => throwAt(error, folder));
    const there = names.find((name) => folded(name) === wanted);
    if (there !== undefined) problems.push(...stopWriting('write/exists', join(folder, there)).problems);
  }
  if (problems.length > 0) throw new StopRun(problems, 'machine');
}

/** `wx` refuses a file that has come into being since we looked. */
async function makeFile(target: string, text: string, undo: Undo[]): Promise<void> {
  try {
    await writeFile(target, '', { flag: 'wx' });
    undo.push(() => rm(target));
    await writeFile(target, text);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw stopWriting('write/exists', target);
    throwAt(error, target);
  }
}

function throwAt(error: unknown, file: string): never {
  throw writeStop(error, file);
}

/** The next step is another than for a build: there is no --out. */
function forNewProject({ problems, blame }: StopRun): StopRun {
  return new StopRun(
    problems.map((problem) => ({ ...problem, hint: 'new-project' })),
    blame,
  );
}

function folded(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('sv');
}
