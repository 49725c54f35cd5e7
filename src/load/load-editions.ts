import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isGroup } from '../answers/parts.js';
import { contentHash } from '../consultation/content-hash.js';
import { editionFile, editionFolder, editionNumber, editionsFolder } from '../consultation/edition-folder.js';
import type { Edition } from '../consultation/edition.js';
import { StopRun, type Problem, type Severity } from '../diagnostics/diagnostic.js';
import { limits } from './limits.js';
import { fileProblem, ioProblem, isMachineTrouble, isProblem, readProjectFile } from './project-file.js';

/** The editions of a project as they were frozen. */
export interface LoadedEditions {
  /** By number. Those that cannot be read are left out, and told of. */
  editions: Edition[];
  /** The number that the next one gets: higher than that of any folder, the damaged too. */
  next: number;
  /** What is no longer as it was when it was frozen: an error where it is what replies are read by. */
  problems: Problem[];
}

/**
 * Reads `remiss/utgava-<n>/` of a project and holds every file against the hash that was kept of it. `folder` is the
 * project's, absolute. Throws `StopRun` where the disk fails.
 */
export async function loadEditions(folder: string): Promise<LoadedEditions> {
  const root = join(folder, editionsFolder);
  const names = await readdir(root).catch((error: unknown) => {
    const problem = ioProblem(error, root);
    if (problem.code === 'load/missing-file') return [];
    const stopping = problem.code === 'load/not-a-file' ? fileProblem('load/not-a-folder', root) : problem;
    throw new StopRun([stopping], isMachineTrouble(stopping) ? 'machine' : 'input');
  });
  const numbers = names.flatMap((name) => editionNumber(name) ?? []).sort((left, right) => left - right);
  const loaded: LoadedEditions = { editions: [], next: (numbers.at(-1) ?? 0) + 1, problems: [] };
  for (const number of numbers) {
    const one = join(root, editionFolder(number));
    const edition = await loadEdition(one, number, loaded.problems);
    if (edition === undefined) continue;
    loaded.editions.push(edition);
    loaded.problems.push(...(await alteredDocuments(one, edition)));
  }
  return loaded;
}

/** Whether a folder holds an edition, whatever it is called. */
export async function isEditionFolder(folder: string): Promise<boolean> {
  return stat(join(folder, editionFile)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * An edition by itself, with what is wrong with its own file. Outside of a project its folder may be called anything.
 * `folder` is absolute.
 */
export async function loadEditionIn(folder: string): Promise<{ edition?: Edition; problems: Problem[] }> {
  const problems: Problem[] = [];
  const number = editionsProject(folder) === undefined ? undefined : editionNumber(basename(folder));
  const edition = await loadEdition(folder, number, problems);
  return { ...(edition === undefined ? {} : { edition }), problems };
}

/** The folder of the project that an edition's folder belongs to; undefined for one that has been copied out. */
export function editionsProject(folder: string): string | undefined {
  const isInProject =
    editionNumber(basename(folder)) !== undefined && basename(dirname(folder)) === editionsFolder;
  return isInProject ? dirname(dirname(folder)) : undefined;
}

/** `number`: the one that its folder says, if any. */
async function loadEdition(
  folder: string,
  number: number | undefined,
  problems: Problem[],
): Promise<Edition | undefined> {
  const file = join(folder, editionFile);
  const bytes = await readProjectFile(file, await realpath(folder), limits.editionBytes);
  if (isProblem(bytes)) {
    const isGone = bytes.code === 'load/missing-file';
    problems.push(isGone ? editionProblem('load/edition-missing', file, number) : bytes);
    return undefined;
  }
  const edition = editionIn(bytes, number);
  if (edition === undefined) {
    problems.push(editionProblem('load/edition-damaged', file, number));
    return undefined;
  }
  const isSame = edition.hash === contentHash(edition.answers, edition.consultation);
  if (!isSame || (await hashInManifest(folder)) !== sha256(bytes))
    problems.push(editionProblem('load/edition-altered', file, number));
  return edition;
}

function editionIn(bytes: Uint8Array, number: number | undefined): Edition | undefined {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isEdition(data) && (number === undefined || data.number === number) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** As much as tells an edition from any other file. What it says is held against the hashes. */
function isEdition(data: unknown): data is Edition {
  if (!isGroup(data)) return false;
  const hasTexts = ['id', 'hash', 'title'].every((key) => typeof data[key] === 'string');
  const hasLists = ['targets', 'paragraphs'].every((key) => Array.isArray(data[key]));
  const hasGroups = ['answers', 'consultation', 'documents'].every((key) => isGroup(data[key]));
  return hasTexts && hasLists && hasGroups && typeof data['number'] === 'number';
}

/** What the manifest, which is written last, says of the edition's own file. */
async function hashInManifest(folder: string): Promise<unknown> {
  const bytes = await readProjectFile(
    join(folder, 'manifest.json'),
    await realpath(folder),
    limits.editionBytes,
  );
  if (isProblem(bytes)) return undefined;
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const rows: unknown = isGroup(manifest) ? manifest['documents'] : undefined;
    const row: unknown = Array.isArray(rows)
      ? rows.find((one: unknown) => isGroup(one) && one['path'] === editionFile)
      : undefined;
    return isGroup(row) ? row['sha256'] : undefined;
  } catch {
    return undefined;
  }
}

/** Documents that have been changed or taken away since they were frozen. */
async function alteredDocuments(folder: string, { documents, number }: Edition): Promise<Problem[]> {
  const problems: Problem[] = [];
  const realFolder = await realpath(folder);
  for (const [name, hash] of Object.entries(documents)) {
    // A name is the file's own, never a way to somewhere else.
    if (!/^[a-z0-9-]+(\.[a-z0-9]+)+$/.test(name)) {
      problems.push(editionProblem('load/edition-altered', join(folder, editionFile), number));
      continue;
    }
    const file = join(folder, name);
    const bytes = await readProjectFile(file, realFolder, limits.editionDocumentBytes);
    if (!isProblem(bytes) && sha256(bytes) === hash) continue;
    const isGone = isProblem(bytes) && bytes.code === 'load/missing-file';
    const code = isGone ? 'load/edition-document-gone' : 'load/edition-document-altered';
    problems.push(isProblem(bytes) && !isGone ? bytes : editionProblem(code, file, number, 'warning'));
  }
  return problems;
}

function editionProblem(
  code: string,
  file: string,
  number: number | undefined,
  severity: Severity = 'error',
): Problem {
  return { ...fileProblem(code, file, { number: number ?? '–' }), severity };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
