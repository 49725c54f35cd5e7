import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How the hidden folder begins in which the files of `slug` are made ready. No other folder's begins so. */
export function stagingPrefix(slug: string): string {
  return `.remissklar-${slug}.`;
}

/** The hidden folders that killed runs have left beside an output folder. Absolute, sorted; none when nothing can be read. */
export async function findLeftovers(folder: string): Promise<string[]> {
  const prefix = stagingPrefix(basename(folder));
  const names = await readdir(dirname(folder)).catch(() => []);
  return names
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => join(dirname(folder), name));
}

export async function removeLeftovers(leftovers: readonly string[]): Promise<void> {
  for (const leftover of leftovers)
    await rm(leftover, { recursive: true, force: true }).catch(() => undefined);
}
