import type { BrowserHost } from '../../../src/render/pdf/browser/host.js';

/** A made-up machine with the given files, all of which can be run. */
export function fakeHost(files: readonly string[], more: Partial<BrowserHost> = {}): BrowserHost {
  return {
    platform: 'linux',
    architecture: 'x64',
    environment: {},
    homeFolder: '/home/asa',
    temporaryFolder: '/tmp',
    userId: 1000,
    packagedChromium: undefined,
    isExecutable: (path) => files.includes(path),
    exists: (path) => files.some((file) => file === path || file.startsWith(`${path}/`)),
    ...more,
  };
}
