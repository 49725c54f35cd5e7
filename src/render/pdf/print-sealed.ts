import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { browserProblem } from './browser/browser-problem.js';

/** A font face that the browser could not read, though the page holds it. */
export interface RefusedFont {
  family: string;
  /** "400" */
  weight: string;
  /** "normal" or "italic" */
  style: string;
}

export interface Print {
  bytes: Uint8Array;
  refused: readonly RefusedFont[];
}

/**
 * Prints a page that can reach nothing. Each lock alone has been seen to leak (prefetch past interception, a meta
 * refresh past the content policy, files past both), so all are on: no JavaScript, offline, every request stopped, and
 * the page given as a text and never as an address.
 */
export async function printSealed(browser: Browser, html: string, timeout: number): Promise<Print> {
  const context = await orCrash(browser, browser.createBrowserContext());
  try {
    const page = await orCrash(browser, context.newPage());
    return await withinTime(timeout, orCrash(browser, print(page, html, timeout), page));
  } finally {
    // A dead or hanging browser cannot close a page; what ails it has been told already.
    await withinTime(5000, context.close()).catch(() => undefined);
  }
}

async function print(page: Page, html: string, timeout: number): Promise<Print> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request).catch(() => undefined));
  await page.setContent(html, { waitUntil: 'load', timeout });
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout,
  });
  return { bytes, refused: (await page.evaluate(refusedFonts)) as RefusedFont[] };
}

/** Runs in the page, where our own question is answered though the page itself may run nothing. */
const refusedFonts = `[...document.fonts].filter(({ status }) => status === 'error')
  .map(({ family, weight, style }) => ({ family: family.replace(/^"|"$/g, ''), weight, style }))`;

/** A page that would go elsewhere stays where it is ("204 No Content"), so that no error page is printed instead. */
function answer(request: HTTPRequest): Promise<void> {
  if (/^(data|about):/.test(request.url())) return request.continue();
  return request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort();
}

/** Puppeteer waits for ever for the answer of a page that has crashed. */
function orCrash<Result>(browser: Browser, work: Promise<Result>, page?: Page): Promise<Result> {
  return new Promise((resolve, reject) => {
    const crash = (): void => {
      finish();
      reject(browserProblem('browser/crashed'));
    };
    const finish = (): void => {
      browser.off('disconnected', crash);
      page?.off('error', crash);
    };
    browser.on('disconnected', crash);
    page?.on('error', crash);
    work.then(
      (result) => {
        finish();
        resolve(result);
      },
      (error: unknown) => {
        finish();
        if (!browser.connected) reject(browserProblem('browser/crashed'));
        else reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

async function withinTime<Result>(timeout: number, work: Promise<Result>): Promise<Result> {
  const late = browserProblem('browser/timeout', { seconds: Math.round(timeout / 1000) });
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late), timeout);
  });
  try {
    return await Promise.race([work, limit]);
  } catch (error) {
    // Puppeteer keeps the same time, and may be the first to say so.
    throw error instanceof Error && error.name === 'TimeoutError' ? late : error;
  } finally {
    clearTimeout(timer);
  }
}
