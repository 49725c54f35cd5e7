import { readFile } from 'node:fs/promises';

/** The package's own folder. `src/load/` and `dist/load/` lie equally deep in it. */
const packageRoot = new URL('../../', import.meta.url);

export function packageUrl(path: string): URL {
  return new URL(path, packageRoot);
}

export function readPackageText(path: string): Promise<string> {
  return readFile(packageUrl(path), 'utf8');
}
