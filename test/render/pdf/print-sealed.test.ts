import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { launch, type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StopRun } from '../../../src/diagnostics/diagnostic.js';
import { findBrowsers } from '../../../src/render/pdf/browser/find-browsers.js';
import { thisMachine, type BrowserHost } from '../../../src/render/pdf/browser/host.js';
import { launchBrowser, type RunningBrowser } from '../../../src/render/pdf/browser/launch-browser.js';
import { sandboxFlags } from '../../../src/render/pdf/browser/sandbox.js';
import { printSealed } from '../../../src/render/pdf/print-sealed.js';
import { textOfPdf } from './pdf-text.js';

const folder = mkdtempSync(join(tmpdir(), 'remissklar-test-'));
const secret = join(folder, 'secret.html');
const requests: string[] = [];
let server: Server;
let origin = '';
let running: RunningBrowser;
/** Started without the flags that keep a browser of ours silent, so that only the page's own locks are tried. */
let plain: Browser;

beforeAll(async () => {
  writeFileSync(secret, '<p>HEMLIGHET</p>');
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('<p>HEMLIGHET</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host = thisMachine();
  running = await launchBrowser(host, 30_000);
  plain = await launchPlain(host);
});

/** The first browser of the machine that starts, as the tool finds it, but without the tool's flags. */
async function launchPlain(host: BrowserHost): Promise<Browser> {
  for await (const candidate of findBrowsers(host)) {
    const { executablePath, environment } = await candidate.prepare();
    const env = { ...host.environment, ...environment };
    const started = launch({ executablePath, headless: 'shell', pipe: true, args: sandboxFlags(host), env });
    const browser = await started.catch(() => undefined);
    if (browser !== undefined) return browser;
  }
  throw new Error('no browser starts');
}

afterAll(async () => {
  await plain.close();
  await running.close();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const codeOf = (error: unknown): string =>
  error instanceof StopRun ? error.problems.map(({ code }) => code).join() : String(error);

/** Ways out of a page. No policy of the page's own helps here. */
const ways: [string, (origin: string, file: string) => string][] = [
  ['image', (to) => `<img src="${to}/a.png"><img srcset="${to}/b.png 2x">`],
  [
    'style sheet',
    (to) => `<link rel="stylesheet" href="${to}/a.css"><style>@import url(${to}/b.css);</style>`,
  ],
  [
    'background and font',
    (to) =>
      `<style>@font-face{font-family:x;src:url(${to}/x.woff2)}p{font-family:x;background:url(${to}/c.png)}</style>`,
  ],
  [
    'script',
    (to) => `<script src="${to}/a.js"></script><script>fetch('${to}/b');document.title='SKRIPT'</script>`,
  ],
  [
    'prefetch',
    (to) =>
      `<link rel="prefetch" href="${to}/a"><link rel="preload" as="image" href="${to}/b"><link rel="preconnect" href="${to}"><link rel="dns-prefetch" href="${to}"><link rel="modulepreload" href="${to}/c">`,
  ],
  ['meta refresh', (to) => `<meta http-equiv="refresh" content="0; url=${to}/a">`],
  [
    'frames',
    (to, file) =>
      `<iframe src="${to}/a"></iframe><iframe src="${file}"></iframe><iframe srcdoc="<img src='${to}/b'>"></iframe><object data="${file}"></object><embed src="${to}/c">`,
  ],
  ['meta refresh to a file', (_to, file) => `<meta http-equiv="refresh" content="0; url=${file}">`],
  [
    'icons, media and forms',
    (to, file) =>
      `<link rel="icon" href="${to}/i.ico"><video src="${to}/v" poster="${file}" autoplay></video><form action="${to}/f"><input autofocus></form>`,
  ],
  [
    'svg',
    (to, file) =>
      `<svg><image href="${to}/a.png"/><use href="${file}#x"/><foreignObject><img src="${to}/b.png"></foreignObject></svg>`,
  ],
  ['base', (to) => `<base href="${to}/"><img src="relative.png">`],
  ['handlers', (to) => `<img src="data:x" onerror="fetch('${to}/e')"><body onload="location='${to}/l'">`],
];

describe('printSealed', () => {
  it.each(ways)('lets nothing out by %s', async (_name, way) => {
    const html = `<!doctype html><title>t</title>${way(origin, pathToFileURL(secret).href)}<p>KVAR</p>`;
    const pdf = await PDFDocument.load((await printSealed(plain, html, 20_000)).bytes);
    await wait(150);
    expect(requests).toEqual([]);
    expect(pdf.getTitle()).toBe('t');
    const words = textOfPdf(pdf);
    expect(words).not.toContain('HEMLIGHET');
    expect(words).toContain('KVAR');
  });

  it('would be seen to leak, if it did', async () => {
    const page = await plain.newPage();
    await page.setContent(`<img src="${origin}/proof.png">`);
    expect(requests.splice(0)).toEqual(['/proof.png']);
    await page.close();
  });

  it('is run in a browser that reaches nobody anyway', async () => {
    const page = await running.browser.newPage();
    await expect(page.goto(origin)).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    expect(requests).toEqual([]);
    await page.close();
  });

  it('gives up in time', async () => {
    const error: unknown = await printSealed(running.browser, '<p>x</p>', 1).catch(
      (thrown: unknown) => thrown,
    );
    expect(codeOf(error)).toBe('browser/timeout');
    expect(error instanceof StopRun && error.problems[0]?.details['seconds']).toBe(0);
  });

  it('says so when the browser ends', async () => {
    const host = thisMachine();
    // What a killed browser leaves behind goes with the test's own folder.
    const environment = { ...host.environment, TMPDIR: folder };
    const other = await launchBrowser({ ...host, environment }, 30_000);
    const page = `<p>${'ord '.repeat(1_000_000)}</p>`;
    const printing = printSealed(other.browser, page, 30_000).catch((thrown: unknown) => thrown);
    await wait(100);
    other.browser.process()?.kill('SIGKILL');
    expect(codeOf(await printing)).toBe('browser/crashed');
    await other.close();
  });
});
