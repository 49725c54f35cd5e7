import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The packages that come along when the tool is installed: name, version, licence and whether it has a script of its
 * own at installation, by `package-lock.json`, with the size in bytes of what lies in `node_modules`.
 */
export async function productionPackages(root) {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const rows = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const packages = await Promise.all(
    rows.map(async ([path, { version, license, hasInstallScript = false, optional = false }]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license: license ?? 'none',
      hasInstallScript,
      // What is meant for other systems does not lie here.
      bytes: optional ? await sizeOf(join(root, path)).catch(() => 0) : await sizeOf(join(root, path)),
    })),
  );
  return packages.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Bytes of all files in a folder, without the packages that lie in it. */
async function sizeOf(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter(({ name }) => name !== 'node_modules')
      .map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? sizeOf(path) : stat(path).then(({ size }) => size);
      }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
