import { accessSync, constants, lstatSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { arch, env, getuid, platform } from 'node:process';

/**
 * All that looking for a browser wants to know of the machine. It is passed in, so that a test can be a Windows
 * machine with Edge, or one with no browser at all.
 */
export interface BrowserHost {
  platform: string;
  /** As Node names it: x64, arm64. */
  architecture: string;
  environment: Readonly<Record<string, string | undefined>>;
  homeFolder: string;
  temporaryFolder: string;
  /** Undefined on Windows. */
  userId: number | undefined;
  /** The folder of the npm package that holds a Chromium, when it is installed. */
  packagedChromium: string | undefined;
  isExecutable(path: string): boolean;
  exists(path: string): boolean;
}

export function thisMachine(): BrowserHost {
  return {
    platform,
    architecture: arch,
    environment: env,
    homeFolder: homedir(),
    temporaryFolder: tmpdir(),
    userId: getuid?.(),
    packagedChromium: packageFolder('@sparticuz/chromium'),
    isExecutable,
    exists,
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Found without loading it: the package's own code changes the environment as soon as it is imported. */
function packageFolder(name: string): string | undefined {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    const manifest = join(folder, name, 'package.json');
    if (exists(manifest)) return dirname(manifest);
  }
  return undefined;
}
