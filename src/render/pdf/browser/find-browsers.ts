import { join } from 'node:path';
import { browserProblem } from './browser-problem.js';
import { downloadedBrowsers } from './downloaded-browsers.js';
import type { BrowserHost } from './host.js';
import { installedBrowsers } from './installed-browsers.js';
import { unpackChromium } from './unpack-chromium.js';

/** A browser that may be tried. What costs time, such as unpacking, waits until its turn comes. */
export interface BrowserCandidate {
  origin: 'given' | 'installed' | 'downloaded' | 'packaged';
  /** For messages, before there is a file. */
  name: string;
  prepare(): Promise<PreparedBrowser>;
}

export interface PreparedBrowser {
  executablePath: string;
  /** Beside the machine's own environment. */
  environment: Readonly<Record<string, string>>;
  /** Removes what was unpacked for this run alone. */
  dispose: () => Promise<void>;
}

/**
 * In order: the one that PUPPETEER_EXECUTABLE_PATH names, and then no other; those installed on the machine; those that
 * puppeteer has downloaded; the Chromium in the npm package. REMISSKLAR_BROWSER=packaged goes straight to the last,
 * which draws the same page on every machine.
 */
export async function* findBrowsers(host: BrowserHost): AsyncGenerator<BrowserCandidate> {
  if (host.environment['REMISSKLAR_BROWSER'] === 'packaged') {
    yield* packagedBrowsers(host);
    return;
  }
  const given = host.environment['PUPPETEER_EXECUTABLE_PATH'];
  if (given !== undefined && given !== '') {
    if (!host.isExecutable(given)) throw browserProblem('browser/path-missing', { path: given });
    yield ready('given', given);
    return;
  }
  for (const path of installedBrowsers(host)) yield ready('installed', path);
  for (const path of await downloadedBrowsers(host)) yield ready('downloaded', path);
  yield* packagedBrowsers(host);
}

function ready(origin: BrowserCandidate['origin'], executablePath: string): BrowserCandidate {
  const prepared = { executablePath, environment: {}, dispose: () => Promise.resolve() };
  return { origin, name: executablePath, prepare: () => Promise.resolve(prepared) };
}

/**
 * First with the system's libraries, which get security updates; then with the ones packed beside it, for machines that
 * lack them. Its fonts always: a Chromium that finds no font at all prints empty pages, embedded fonts or not.
 */
function* packagedBrowsers(host: BrowserHost): Generator<BrowserCandidate> {
  const { packagedChromium: folder } = host;
  if (folder === undefined || host.platform !== 'linux' || host.architecture !== 'x64') return;
  for (const libraries of [false, true]) {
    yield {
      origin: 'packaged',
      name: '@sparticuz/chromium',
      prepare: async () => {
        const unpacked = await unpackChromium(folder, host);
        return {
          executablePath: join(unpacked.folder, 'chromium'),
          environment: {
            FONTCONFIG_FILE: join(unpacked.folder, 'fonts.conf'),
            ...(libraries ? { LD_LIBRARY_PATH: join(unpacked.folder, 'lib') } : {}),
          },
          dispose: unpacked.dispose,
        };
      },
    };
  }
}
