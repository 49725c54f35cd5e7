import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderWebPage } from '../../../src/render/html/render-html.js';
import { thisMachine } from '../../../src/render/pdf/browser/host.js';
import { launchBrowser, type RunningBrowser } from '../../../src/render/pdf/browser/launch-browser.js';
import { document as documentOf, paragraph, table } from '../../support/nodes.js';
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

describe('on a telephone of 360 pixels', () => {
  let narrow: Page;
  beforeAll(async () => {
    narrow = await running.browser.newPage();
    await narrow.setViewport({ width: 360, height: 900 });
  });
  afterAll(() => narrow.close());

  it('a label and an office in the document box have a line each', async () => {
    const row = ['Dokumentansvarig', 'Digitaliseringsstrategen'];
    const box = table([row, row], { kind: 'control', header: [], rowHeaders: true });
    await narrow.setContent(renderWebPage(documentOf([box]), sampleContext));
    const lines = await narrow.evaluate(() =>
      [...document.querySelectorAll('.table-control th, .table-control td')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      }),
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines)).toEqual(new Set([1]));
  });

  it('no line ends with "e-", and the words are as they were', async () => {
    const words = 'Vi samarbetar om e-samhället och e-arkiv. '.repeat(30).trim();
    await narrow.setContent(renderWebPage(documentOf([paragraph(words)]), sampleContext));
    const found = await narrow.evaluate(() => {
      const joined = [...document.querySelectorAll('.joined')];
      const text = document.querySelector('main p')?.textContent ?? '';
      return { parts: joined.map((part) => part.getClientRects().length), text };
    });
    expect(found.text).toBe(words);
    expect(found.parts).toEqual(Array<number>(60).fill(1));
  });
});

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

  it('has a link at every number of a paragraph, which the keyboard reaches and the address keeps', async () => {
    await show(1280, 'light');
    const links = await page.$$eval('.paragraph-number', (found) =>
      found.map((link) => ({
        number: link.textContent,
        name: link.getAttribute('aria-label'),
        target: document.querySelector(link.getAttribute('href') ?? 'none')?.className,
        isShown: link.checkVisibility(),
      })),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const [index, link] of links.entries()) {
      const number = String(index + 1);
      expect(link).toEqual({ number, name: `Länk till stycke ${number}`, target: 'numbered', isShown: true });
    }
    await page.focus('#stycke-1 .paragraph-number');
    await page.keyboard.press('Tab');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    const focused = await page.evaluate(() => {
      const link = document.activeElement!;
      const { outlineStyle, textDecorationLine } = getComputedStyle(link);
      return { link: link.getAttribute('href'), outlineStyle, textDecorationLine };
    });
    expect(focused).toEqual({ link: '#stycke-1', outlineStyle: 'solid', textDecorationLine: 'underline' });
  });

  it('says the number before the paragraph and leaves it out of copied text', async () => {
    const copied = await page.evaluate(() => {
      const block = document.querySelector('#stycke-1')!;
      getSelection()?.selectAllChildren(block);
      const words = getSelection()?.toString().trim();
      getSelection()?.removeAllRanges();
      return {
        words,
        paragraph: block.querySelector('p')?.textContent,
        first: block.firstElementChild?.className,
      };
    });
    expect(copied.first).toBe('paragraph-number');
    expect(copied.words).toBe(copied.paragraph);
  });

  it.each([1280, 992, 991, 768, 767, 390, 320])(
    'keeps numbers and text apart at %i pixels, and both on the screen',
    async (width) => {
      await show(width, 'light');
      const places = await page.$$eval('.numbered', (blocks) =>
        blocks.map((block) => {
          const range = document.createRange();
          range.selectNodeContents(block.children[0]!);
          const number = range.getBoundingClientRect();
          const text = block.children[1]!.getBoundingClientRect();
          const whole = block.getBoundingClientRect();
          return {
            isOnScreen: number.left >= 0,
            isApart: number.right <= text.left || number.bottom <= text.top + 1,
            textTakesAll: text.width > 0.9 * whole.width,
          };
        }),
      );
      expect(places.length).toBeGreaterThan(5);
      expect(places.filter((place) => !(place.isOnScreen && place.isApart && place.textTakesAll))).toEqual(
        [],
      );
    },
  );

  it('tells at the top that the text is not decided', async () => {
    const words = await page.$eval('header .status-notice', (notice) => notice.textContent);
    expect(words).toBe('Remissversion. Dokumentet är inte beslutat.');
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
