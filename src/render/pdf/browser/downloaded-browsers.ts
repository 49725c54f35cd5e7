import { join } from 'node:path';
import type { BrowserHost } from './host.js';

/** Browsers that puppeteer has downloaded for this user (`npx puppeteer browsers install chrome`), newest first. */
export async function downloadedBrowsers(host: BrowserHost): Promise<string[]> {
  const cacheDir = host.environment['PUPPETEER_CACHE_DIR'] ?? join(host.homeFolder, '.cache', 'puppeteer');
  if (!host.exists(cacheDir)) return [];
  const { Browser, getInstalledBrowsers } = await import('@puppeteer/browsers');
  const kinds: string[] = [Browser.CHROME, Browser.CHROMIUM, Browser.CHROMEHEADLESSSHELL];
  const found = await getInstalledBrowsers({ cacheDir });
  return found
    .filter(({ browser, executablePath }) => kinds.includes(browser) && host.isExecutable(executablePath))
    .sort(
      (left, right) =>
        kinds.indexOf(left.browser) - kinds.indexOf(right.browser) ||
        right.buildId.localeCompare(left.buildId, 'en', { numeric: true }),
    )
    .map(({ executablePath }) => executablePath);
}
