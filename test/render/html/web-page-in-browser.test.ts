import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderWebPage } from '../../../src/render/html/render-html.js';
import { thisMachine } from '../../../src/render/pdf/browser/host.js';
import { launchBrowser, type RunningBrowser } from '../../../src/render/pdf/browser/launch-browser.js';
import { sampleContext } from './sample-context.js';
import { hostile, sample } from './sample.js';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let running: RunningBrowser;
let page: Page;

beforeAll(async () => {
  running = await launchBrowser(thisMachine(), 30_000);
  page = await running.browser.newPage();
  await page.setContent(renderWebPage(sample, sampleContext));
});

afterAll(() => running.close());

async function show(width: number, scheme: 'light' | 'dark'): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

describe('the web page in a browser', () => {
  it('shows hostile words and makes nothing of them', async () => {
    const found = await page.evaluate(() => ({
      words: document.body.innerText,
      scripts: document.scripts.length,
      strangers: document.querySelectorAll('img:not([src^="data:image/png"]), [onerror], [onload]').length,
    }));
    expect(found.words).toContain(hostile);
    expect(found).toMatchObject({ scripts: 0, strangers: 0 });
  });

  it.each([1280, 768, 390, 320])(
    'never scrolls sideways at %i pixels, even with text respaced',
    async (width) => {
      await show(width, 'light');
      const overflow = (): Promise<number> =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await overflow()).toBe(0);
      const spacing = await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      });
      expect(await overflow()).toBe(0);
      await spacing.evaluate((style) => {
        (style as Element).remove();
      });
    },
  );

  it('shows its contents in the margin of a wide screen and folds them on a narrow one', async () => {
    const contentsShown = (): Promise<boolean> =>
      page.evaluate(() =>
        [...document.querySelectorAll('nav a[href="#inledning"]')].some((link) => link.checkVisibility()),
      );
    await show(1280, 'light');
    expect(await contentsShown()).toBe(true);
    await show(390, 'light');
    expect(await contentsShown()).toBe(false);
    await page.click('summary');
    expect(await contentsShown()).toBe(true);
    await page.click('summary');
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)(
    'breaks no rule of accessibility at %i pixels, %s',
    { timeout: 120_000 },
    async (width, scheme) => {
      await show(width, scheme);
      await page.evaluate(axeSource);
      const results = await page.evaluate(() =>
        axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        }),
      );
      expect(results.passes.length).toBeGreaterThan(20);
      expect(
        results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
    },
  );
});
