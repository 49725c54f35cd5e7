import { readFileSync } from 'node:fs';

/** The package's own folder. `src/load/` and `dist/load/` lie equally deep in it. */
const packageRoot = new URL('../../', import.meta.url);

export function packageUrl(path: string): URL {
  return new URL(path, packageRoot);
}

/** Read at once: the package's files are small and many, and waiting for each takes longer than reading it. */
export async function readPackageText(path: string): Promise<string> {
  return Promise.resolve(readFileSync(packageUrl(path), 'utf8'));
}
