import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { Details, Problem } from '../diagnostics/diagnostic.js';
import { checkTargets, subfolders } from './check-targets.js';
import { findLeftovers, removeLeftovers, stagingPrefix } from './leftovers.js';
import { makeFolders } from './make-folders.js';
import {
  manifestJson,
  readManifest,
  sha256,
  type MadeDocument,
  type EarlierManifest,
  type ManifestRow,
  type Origin,
  type OutputFile,
} from './manifest.js';
import { readIfThere, replaceFiles } from './replace-files.js';
import { isSafeFilePath, isSafeFolderName } from './safe-name.js';
import { stopWriting, writeStop } from './write-problem.js';

export type { MadeDocument, Origin } from './manifest.js';

const manifestName = 'manifest.json';

/** What was written, and what the user should know about what stood there before. */
export interface Written {
  /** Absolute, in the order of the documents. */
  paths: string[];
  /** Warnings and notes: a document that someone had edited and that was kept beside, one that was removed. */
  problems: Problem[];
}

/**
 * Writes the documents of one project and their manifest into `<outputRoot>/<slug>`, all or nothing: everything is
 * first written to a hidden folder beside, then moved into place, the manifest last.
 *
 * What an earlier build made and this one does not stays, and stays in the manifest, when it came from the same files.
 * Otherwise it is removed, for it would tell another story, unless it is of a type that is not made now: whoever asks
 * for a view of the work does not ask to lose the agenda. A document that someone has edited since is never
 * overwritten or removed: it is kept under another name. Any other file is left alone.
 *
 * Throws `StopRun` (`machine`); what stood there before then stands there still, and the hidden folder is gone.
 *
 * `alone` is for whoever knows that no other run writes to the same folder. Then a run before it that was killed while it
 * moved its files into place is known by its hidden folder: what it managed to move is ours, and the hidden folder goes.
 */
export async function writeDocuments(
  outputRoot: string,
  slug: string,
  documents: readonly MadeDocument[],
  origin: Origin,
  alone = false,
): Promise<Written> {
  const root = resolve(outputRoot);
  const files = documents.flatMap((document) => [document, ...(document.beside ?? [])]);
  checkNames(root, slug, files);
  const folder = join(root, slug);
  let staging: string | undefined;
  try {
    await makeFolders(root);
    const realFolder = join(await realpath(root), slug);
    const leftovers = alone ? await findLeftovers(realFolder) : [];
    const earlier = await earlierManifest(realFolder, origin, leftovers);
    const { kept, stale } = sortEarlier(earlier, documents, files);
    const manifest = { path: manifestName, bytes: Buffer.from(manifestJson(origin, documents, kept)) };
    const all = [...files, manifest];
    await checkTargets(
      realFolder,
      all.map(({ path }) => path),
    );
    staging = await mkdtemp(join(dirname(realFolder), alone ? stagingPrefix(slug) : '.remissklar-'));
    await stage(all, staging, folder);
    const edited = await editedSince(realFolder, [...earlier.current, ...earlier.old], files);
    await replaceFiles(realFolder, staging, all, stale, edited);
    await removeLeftovers(leftovers);
    return {
      paths: documents.map(({ path }) => join(folder, path)),
      problems: [
        ...edited.map(({ name, beside }) =>
          note('write/edited-kept', 'warning', join(folder, name), { name, beside }),
        ),
        ...stale.map(({ path }) => note('write/removed', 'info', join(folder, path), { name: path })),
      ],
    };
  } catch (error) {
    throw writeStop(error, folder);
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

function note(code: string, severity: Problem['severity'], file: string, details: Details): Problem {
  return { code, severity, place: { file }, details };
}

/** What earlier runs made: one that was killed wrote its manifest in its hidden folder, and moved some of its files. */
async function earlierManifest(
  folder: string,
  origin: Origin,
  leftovers: readonly string[],
): Promise<EarlierManifest> {
  const earlier = await manifestIn(folder, origin);
  for (const leftover of leftovers) {
    const begun = await manifestIn(leftover, origin);
    for (const of of ['current', 'old'] as const) {
      for (const row of begun[of]) {
        if (!isSafeFilePath(row.path) || !(await isAsMade(folder, row))) continue;
        for (const rows of [earlier.current, earlier.old]) {
          const index = rows.findIndex(({ path }) => path === row.path);
          if (index >= 0) rows.splice(index, 1);
        }
        earlier[of].push(row);
      }
    }
  }
  return earlier;
}

async function manifestIn(folder: string, origin: Origin): Promise<EarlierManifest> {
  const bytes = await readIfThere(join(folder, manifestName));
  return readManifest(bytes === undefined ? '' : Buffer.from(bytes).toString('utf8'), origin);
}

async function isAsMade(folder: string, { path, sha256: made }: ManifestRow): Promise<boolean> {
  const bytes = await readIfThere(join(folder, path));
  return bytes !== undefined && sha256(bytes) === made;
}

/** What the earlier build made and this one does not: kept, or to be removed. */
function sortEarlier(
  { current, old }: EarlierManifest,
  documents: readonly MadeDocument[],
  files: readonly OutputFile[],
): { kept: ManifestRow[]; stale: ManifestRow[] } {
  const made = new Set([manifestName, ...files.map(({ path }) => path)]);
  const types = new Set(documents.map(({ type }) => type));
  const isOther = ({ path }: ManifestRow): boolean => isSafeFilePath(path) && !made.has(path);
  const isMadeNow = ({ type }: ManifestRow): boolean => type === undefined || types.has(type);
  const others = old.filter(isOther);
  return {
    kept: [...current.filter(isOther), ...others.filter((row) => !isMadeNow(row))],
    stale: others.filter(isMadeNow),
  };
}

/** Documents about to be replaced that are no longer as they were made, with a free name to keep them under. */
async function editedSince(
  folder: string,
  rows: readonly ManifestRow[],
  files: readonly OutputFile[],
): Promise<{ name: string; beside: string }[]> {
  const edited: { name: string; beside: string }[] = [];
  for (const { path, sha256: made } of rows.filter((row) => files.some(({ path }) => path === row.path))) {
    const bytes = await readIfThere(join(folder, path));
    if (bytes === undefined || sha256(bytes) === made) continue;
    edited.push({ name: path, beside: await freeName(folder, path, bytes) });
  }
  return edited;
}

/** A name that is free, or that the same bytes already have: a run that was killed may have got as far as keeping them. */
async function freeName(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const ending = extname(name);
  for (let number = 1; ; number += 1) {
    const beside = `${name.slice(0, name.length - ending.length)}-egen-${number}${ending}`;
    const there = await readIfThere(join(folder, beside));
    if (there === undefined || Buffer.compare(there, bytes) === 0) return beside;
  }
}

/** Names come from the answers, so they are checked even though compose makes them plain. */
function checkNames(root: string, slug: string, files: readonly OutputFile[]): void {
  if (!isSafeFolderName(slug)) throw stopWriting('write/unsafe-name', root, { name: slug });
  const seen = new Set([manifestName]);
  for (const { path } of files) {
    if (!isSafeFilePath(path)) throw stopWriting('write/unsafe-name', root, { name: path });
    if (seen.has(path)) throw stopWriting('write/same-name', root, { name: path });
    seen.add(path);
  }
}

async function stage(files: readonly OutputFile[], staging: string, folder: string): Promise<void> {
  for (const name of subfolders(files.map(({ path }) => path))) await mkdir(join(staging, name));
  for (const { path, bytes } of files) {
    try {
      await writeFile(join(staging, path), bytes, { flag: 'wx' });
    } catch (error) {
      throw writeStop(error, join(folder, path));
    }
  }
}
