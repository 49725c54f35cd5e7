import { join } from 'node:path';
import { readManifest, sha256, type ManifestRow, type Origin } from './manifest.js';
import { readIfThere } from './replace-files.js';
import { isSafeFileName } from './safe-name.js';

/** What an earlier run left in an output folder, as far as its manifest tells. */
export interface Built {
  /** SHA-256 (hex) of the manifest. */
  manifest: string;
  /** Made of the same files by the same version. */
  current: ManifestRow[];
  /** All else. */
  old: ManifestRow[];
}

/** Reads the manifest of an output folder; undefined when there is none. Reads no documents. */
export async function readBuilt(folder: string, origin: Origin): Promise<Built | undefined> {
  const bytes = await readIfThere(join(folder, 'manifest.json'));
  if (bytes === undefined) return undefined;
  const { current, old } = readManifest(Buffer.from(bytes).toString('utf8'), origin);
  const isNamedSafely = ({ path }: ManifestRow): boolean => isSafeFileName(path);
  return {
    manifest: sha256(bytes),
    current: current.filter(isNamedSafely),
    old: old.filter(isNamedSafely),
  };
}

/** Whether all these files are there, as they were made. */
export async function areAsMade(folder: string, rows: readonly ManifestRow[]): Promise<boolean> {
  for (const row of rows) if ((await readBuiltFile(folder, row)) === undefined) return false;
  return true;
}

/** A file of an output folder, when it is there as it was made. */
export async function readBuiltFile(
  folder: string,
  { path, sha256: made }: ManifestRow,
): Promise<Uint8Array | undefined> {
  const bytes = await readIfThere(join(folder, path));
  return bytes !== undefined && sha256(bytes) === made ? bytes : undefined;
}
