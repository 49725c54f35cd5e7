import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StopRun } from '../../../src/diagnostics/diagnostic.js';
import { findBrowsers } from '../../../src/render/pdf/browser/find-browsers.js';
import type { BrowserHost } from '../../../src/render/pdf/browser/host.js';
import { launchBrowser } from '../../../src/render/pdf/browser/launch-browser.js';
import { sandboxFlags } from '../../../src/render/pdf/browser/sandbox.js';
import { fakeHost } from './browser-hosts.js';

async function found(host: BrowserHost): Promise<string[]> {
  const names: string[] = [];
  for await (const candidate of findBrowsers(host)) names.push(`${candidate.origin} ${candidate.name}`);
  return names;
}

function codeOf(error: unknown): string {
  if (!(error instanceof StopRun)) throw error;
  expect(error.blame).toBe('machine');
  return error.problems.map(({ code }) => code).join();
}

const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const cases: { name: string; host: BrowserHost; expected: string[] }[] = [
  { name: 'an empty machine', host: fakeHost([]), expected: [] },
  {
    name: 'Linux, by the order of names and then of PATH',
    host: fakeHost(
      ['/usr/bin/chromium', '/opt/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium'],
      {
        environment: { PATH: '/usr/bin:/opt/bin' },
      },
    ),
    expected: [
      'installed /usr/bin/google-chrome',
      'installed /usr/bin/chromium',
      'installed /opt/bin/chromium',
      'installed /snap/bin/chromium',
    ],
  },
  {
    name: 'no relative folder on PATH, which would be whatever folder one stands in',
    host: fakeHost(['chromium', './chromium', 'bin/chromium'], { environment: { PATH: ':.:bin' } }),
    expected: [],
  },
  {
    name: 'macOS',
    host: fakeHost([macChrome], { platform: 'darwin', homeFolder: '/Users/asa' }),
    expected: [`installed ${macChrome}`],
  },
  {
    name: 'Windows with nothing but Edge',
    host: fakeHost([edge], {
      platform: 'win32',
      environment: { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    }),
    expected: [`installed ${edge}`],
  },
  {
    name: 'the named one, and then no other',
    host: fakeHost(['/usr/bin/chromium', '/opt/mine'], {
      environment: { PATH: '/usr/bin', PUPPETEER_EXECUTABLE_PATH: '/opt/mine' },
    }),
    expected: ['given /opt/mine'],
  },
  {
    name: 'an empty variable names nothing',
    host: fakeHost(['/usr/bin/chromium'], {
      environment: { PATH: '/usr/bin', PUPPETEER_EXECUTABLE_PATH: '' },
    }),
    expected: ['installed /usr/bin/chromium'],
  },
  {
    name: 'the packaged one last, with the system libraries and then with its own',
    host: fakeHost(['/usr/bin/chromium'], { environment: { PATH: '/usr/bin' }, packagedChromium: '/p' }),
    expected: ['installed /usr/bin/chromium', 'packaged @sparticuz/chromium', 'packaged @sparticuz/chromium'],
  },
  {
    name: 'only the packaged one when asked for',
    host: fakeHost(['/usr/bin/chromium', '/opt/mine'], {
      environment: {
        PATH: '/usr/bin',
        PUPPETEER_EXECUTABLE_PATH: '/opt/mine',
        REMISSKLAR_BROWSER: 'packaged',
      },
      packagedChromium: '/p',
    }),
    expected: ['packaged @sparticuz/chromium', 'packaged @sparticuz/chromium'],
  },
  {
    name: 'no packaged one where it does not run',
    host: fakeHost([], { packagedChromium: '/p', architecture: 'arm64' }),
    expected: [],
  },
];

describe('findBrowsers', () => {
  it.each(cases)('$name', async ({ host, expected }) => {
    expect(await found(host)).toEqual(expected);
  });

  it.runIf(process.platform === 'linux')(
    'takes the newest of those that puppeteer has downloaded',
    async () => {
      const cache = mkdtempSync(join(tmpdir(), 'remissklar-test-'));
      const paths = ['99.0.1.2', '147.0.7727.57'].map((build) =>
        join(cache, 'chrome', `linux-${build}`, 'chrome-linux64'),
      );
      for (const path of paths) {
        mkdirSync(path, { recursive: true });
        writeFileSync(join(path, 'chrome'), '');
      }
      const executables = paths.map((path) => join(path, 'chrome'));
      const host = fakeHost(executables, { environment: { PUPPETEER_CACHE_DIR: cache } });
      expect(await found(host)).toEqual(executables.reverse().map((path) => `downloaded ${path}`));
      rmSync(cache, { recursive: true });
    },
  );

  it('says so when the named one is not there', async () => {
    const host = fakeHost([], { environment: { PUPPETEER_EXECUTABLE_PATH: '/opt/mine' } });
    await expect(
      found(host).catch((error: unknown) => Promise.reject(new Error(codeOf(error)))),
    ).rejects.toThrow('browser/path-missing');
  });
});

describe('launchBrowser', () => {
  it.each([
    ['no browser', fakeHost([]), 'browser/not-found'],
    [
      'a program that is no browser',
      fakeHost(['/bin/false'], { environment: { PUPPETEER_EXECUTABLE_PATH: '/bin/false' } }),
      'browser/launch-failed',
    ],
    ['root outside a container', fakeHost([], { userId: 0 }), 'browser/root-without-container'],
    [
      'a packaged browser that is not in its package',
      fakeHost([], { packagedChromium: '/nowhere' }),
      'browser/unpack-failed',
    ],
  ])('%s', async (_name, host, code) => {
    const error: unknown = await launchBrowser(host, 5000).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(codeOf(error)).toBe(code);
  });
});

describe('what a browser that does not start says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'remissklar-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [
      '[1:1:FATAL:zygote.cc(1)] No usable sandbox! See the docs',
      'browser/sandbox-unavailable',
      'No usable sandbox! See the docs',
    ],
    [
      'chrome: error while loading shared libraries: libnss3.so: cannot open',
      'browser/launch-failed',
      'libnss3.so',
    ],
  ])('%s', async (complaint, code, reason) => {
    const path = join(folder, 'browser');
    writeFileSync(path, `#!/bin/sh\necho noise >&2\necho '${complaint}' >&2\nexit 1\n`, { mode: 0o700 });
    const host = fakeHost([path], { environment: { PUPPETEER_EXECUTABLE_PATH: path } });
    const error: unknown = await launchBrowser(host, 5000).catch((thrown: unknown) => thrown);
    expect(codeOf(error)).toBe(code);
    expect(error instanceof StopRun && error.problems[0]?.details['reason']).toContain(reason);
  });
});

describe('sandboxFlags', () => {
  const root = { userId: 0 };
  it.each([
    ['an ordinary user keeps it', fakeHost([]), []],
    ['an ordinary user in a container keeps it', fakeHost(['/.dockerenv']), []],
    ['root in Docker does without', fakeHost(['/.dockerenv'], root), ['--no-sandbox']],
    ['root in Podman does without', fakeHost(['/run/.containerenv'], root), ['--no-sandbox']],
    [
      'root in a named container does without',
      fakeHost([], { ...root, environment: { container: 'lxc' } }),
      ['--no-sandbox'],
    ],
    [
      'who asks for it does without',
      fakeHost([], { environment: { REMISSKLAR_NO_SANDBOX: '1' } }),
      ['--no-sandbox'],
    ],
    ['any other value is no asking', fakeHost([], { environment: { REMISSKLAR_NO_SANDBOX: '0' } }), []],
    ['Windows knows no user ids', fakeHost([], { platform: 'win32', userId: undefined }), []],
  ])('%s', (_name, host, expected) => {
    expect(sandboxFlags(host)).toEqual(expected);
  });
});
