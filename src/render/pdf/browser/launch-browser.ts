import type { Browser } from 'puppeteer-core';
import { StopRun } from '../../../diagnostics/diagnostic.js';
import { browserProblem, reasonOf, type BrowserFault } from './browser-problem.js';
import { explainLaunch } from './explain-launch.js';
import { findBrowsers, type BrowserCandidate, type PreparedBrowser } from './find-browsers.js';
import type { BrowserHost } from './host.js';
import { sandboxFlags } from './sandbox.js';

export interface RunningBrowser {
  browser: Browser;
  close(): Promise<void>;
}

/** Heads and feet of pages are made with CSS margin boxes, which came in this version. */
const oldestVersion = 131;

/** No talk with anyone: a browser that prints needs no updates, no synchronisation, no names looked up. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** Starts the first browser that works. One that does not start is passed over, and named if none does. */
export async function launchBrowser(host: BrowserHost, timeout: number): Promise<RunningBrowser> {
  const flags = [...quietFlags, ...sandboxFlags(host)];
  const failures: StopRun[] = [];
  for await (const candidate of findBrowsers(host)) {
    try {
      return await launchCandidate(candidate, host, flags, timeout);
    } catch (error) {
      failures.push(
        error instanceof StopRun ? error : failed('browser/launch-failed', candidate, reasonOf(error)),
      );
    }
  }
  throw worstOf(failures) ?? browserProblem('browser/not-found');
}

async function launchCandidate(
  candidate: BrowserCandidate,
  host: BrowserHost,
  flags: readonly string[],
  timeout: number,
): Promise<RunningBrowser> {
  const prepared = await candidate.prepare();
  try {
    const browser = await start(candidate, prepared, host, flags, timeout);
    return { browser, close: () => close(browser, prepared) };
  } catch (error) {
    await prepared.dispose();
    throw error;
  }
}

async function start(
  candidate: BrowserCandidate,
  prepared: PreparedBrowser,
  host: BrowserHost,
  flags: readonly string[],
  timeout: number,
): Promise<Browser> {
  const { launch } = await import('puppeteer-core');
  const shell = candidate.origin === 'packaged' || prepared.executablePath.includes('headless-shell');
  const environment = { ...host.environment, ...prepared.environment };
  let browser: Browser;
  try {
    browser = await launch({
      executablePath: prepared.executablePath,
      headless: shell ? 'shell' : true,
      // Talk over a pipe: no port that another user of the machine could connect to.
      pipe: true,
      args: [...flags],
      env: environment,
      timeout,
    });
  } catch (error) {
    const words = await explainLaunch(prepared.executablePath, flags, environment);
    if (/no usable sandbox|setuid sandbox/i.test(words)) {
      throw failed('browser/sandbox-unavailable', candidate, words);
    }
    throw failed('browser/launch-failed', candidate, words === '' ? reasonOf(error) : words);
  }
  const version = await browser.version();
  if (Number(/\/(\d+)/.exec(version)?.[1] ?? 0) >= oldestVersion) return browser;
  await browser.close();
  throw browserProblem('browser/too-old', { path: candidate.name, version, oldest: oldestVersion });
}

/** A browser that has hung is ended rather than waited for. */
async function close(browser: Browser, prepared: PreparedBrowser): Promise<void> {
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
    browser.process()?.kill('SIGKILL');
  }, 5000);
  try {
    await browser.close();
  } catch (error) {
    if (browser.connected && !patience.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    await prepared.dispose();
  }
}

function failed(code: BrowserFault, { name }: BrowserCandidate, reason: string): StopRun {
  return browserProblem(code, { path: name, reason });
}

/** A missing sandbox is worth more to know than that the next candidate did not start either. */
function worstOf(failures: readonly StopRun[]): StopRun | undefined {
  const sandbox = failures.find((failure) => failure.problems[0]?.code === 'browser/sandbox-unavailable');
  return sandbox ?? failures[0];
}
