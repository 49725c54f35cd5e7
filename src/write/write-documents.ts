import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkTargets } from './check-targets.js';
import {
  manifestJson,
  rowsOf,
  type MadeDocument,
  type ManifestRow,
  type Origin,
  type OutputFile,
} from './manifest.js';
import { readIfThere, replaceFiles } from './replace-files.js';
import { isSafeFileName, isSafeFolderName } from './safe-name.js';
import { stopWriting, writeStop } from './write-problem.js';

export type { MadeDocument, Origin } from './manifest.js';

const manifestName = 'manifest.json';

/**
 * Writes the documents of one project and their manifest into `<outputRoot>/<slug>`, all or nothing: everything is
 * first written to a hidden folder beside, then moved into place, the manifest last. Files that the earlier manifest
 * names and this one does not are removed, unless someone has changed them; any other file is left alone.
 *
 * Returns the absolute paths, in the order of the documents. Throws `StopRun` (`machine`); what stood there before then
 * stands there still, and the hidden folder is gone.
 */
export async function writeDocuments(
  outputRoot: string,
  slug: string,
  documents: readonly MadeDocument[],
  origin: Origin,
): Promise<string[]> {
  const root = resolve(outputRoot);
  const files = documents.flatMap((document) => [document, ...(document.beside ?? [])]);
  checkNames(root, slug, files);
  const folder = join(root, slug);
  let staging: string | undefined;
  try {
    await mkdir(root, { recursive: true });
    const realFolder = join(await realpath(root), slug);
    const all = [...files, { path: manifestName, bytes: Buffer.from(manifestJson(origin, documents)) }];
    await checkTargets(
      realFolder,
      all.map(({ path }) => path),
    );
    staging = await mkdtemp(join(dirname(realFolder), '.remissklar-'));
    await stage(all, staging, folder);
    await replaceFiles(realFolder, staging, all, await staleFiles(realFolder, files));
    return documents.map(({ path }) => join(folder, path));
  } catch (error) {
    throw writeStop(error, folder);
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Names come from the answers, so they are checked even though compose makes them plain. */
function checkNames(root: string, slug: string, files: readonly OutputFile[]): void {
  if (!isSafeFolderName(slug)) throw stopWriting('write/unsafe-name', root, { name: slug });
  const seen = new Set([manifestName]);
  for (const { path } of files) {
    if (!isSafeFileName(path)) throw stopWriting('write/unsafe-name', root, { name: path });
    if (seen.has(path)) throw stopWriting('write/same-name', root, { name: path });
    seen.add(path);
  }
}

async function stage(files: readonly OutputFile[], staging: string, folder: string): Promise<void> {
  for (const { path, bytes } of files) {
    try {
      await writeFile(join(staging, path), bytes, { flag: 'wx' });
    } catch (error) {
      throw writeStop(error, join(folder, path));
    }
  }
}

/** What the earlier build made and this one does not. */
async function staleFiles(folder: string, files: readonly OutputFile[]): Promise<ManifestRow[]> {
  const earlier = await readIfThere(join(folder, manifestName));
  if (earlier === undefined) return [];
  const made = new Set([manifestName, ...files.map(({ path }) => path)]);
  return rowsOf(Buffer.from(earlier).toString('utf8')).filter(
    ({ path }) => isSafeFileName(path) && !made.has(path),
  );
}
