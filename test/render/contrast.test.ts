import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../src/profile/contrast.js';
import { deriveColours } from '../../src/profile/derive-colours.js';
import { defaultProfile, type Profile, type ProfileColours } from '../../src/profile/profile.js';
import { asked } from '../../src/profile/themes.js';
import { renderPrintPage } from '../../src/render/html/print-page.js';
import { renderWebPage } from '../../src/render/html/render-html.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { thisMachine } from '../../src/render/pdf/browser/host.js';
import { launchBrowser, type RunningBrowser } from '../../src/render/pdf/browser/launch-browser.js';
import { dressedDocument, projects } from '../support/projects.js';
import { wordPairs } from './docx/word-pairs.js';
import { WordFile } from './docx/word-file.js';
import { sampleContext } from './html/sample-context.js';
import { sample } from './html/sample.js';

/** Words, the colour that they are written with and the one that they stand on. */
interface Written {
  words: string;
  ink: string;
  ground: string;
}

/** Colours at the very limit of what is let through, and one that is much darker than a screen's dark page. */
const profiles: Record<string, Partial<ProfileColours>> = {
  'no profile': {},
  'a grey at the limit': { primary: '#767676' },
  'a yellow at the limit': { primary: '#8a6f00' },
  'a blue at the limit': { primary: '#0078ad' },
  'nearly black': { primary: '#1a0f2e' },
  'every colour its own': {
    primary: '#5b2a6e',
    tint: '#f3edf6',
    text: '#2b2b2b',
    muted: '#5f6368',
    link: '#12607a',
    rule: '#d0c4d6',
  },
};

const dressedIn = (given: Partial<ProfileColours>): Profile => ({
  ...defaultProfile,
  colours: deriveColours(given),
});

const faint = (written: readonly Written[]): string[] => [
  ...new Set(
    written
      .filter(({ ink, ground }) => contrast(ink, ground) < asked.text)
      .map(({ words, ink, ground }) => `${ink} on ${ground}: ${words.slice(0, 40)}`),
  ),
];

let running: RunningBrowser;
let page: Page;
let charts: Awaited<ReturnType<typeof dressedDocument>>['document'];

beforeAll(async () => {
  running = await launchBrowser(thisMachine(), 30_000);
  page = await running.browser.newPage();
  charts = (await dressedDocument(projects.diagram)).document;
});

afterAll(() => running.close());

describe.each(Object.entries(profiles))('with %s', (_, given) => {
  const context = { ...sampleContext, profile: dressedIn(given) };

  it.each(['light', 'dark', 'print'] as const)('all words of the web page can be read: %s', async (theme) => {
    await page.emulateMediaType(theme === 'print' ? 'print' : 'screen');
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
    ]);
    for (const document of [sample, charts]) {
      await page.setContent(renderWebPage(document, context));
      const found = await written(page);
      expect(found.length).toBeGreaterThan(100);
      expect(faint(found)).toEqual([]);
    }
  });

  it('all words of what becomes the PDF can be read', async () => {
    await page.emulateMediaType('print');
    for (const document of [sample, charts]) {
      await page.setContent(renderPrintPage(document, context, new Map()).html);
      const found = await written(page);
      expect(found.length).toBeGreaterThan(100);
      expect(faint(found)).toEqual([]);
    }
  });

  it('all words of the Word file can be read', async () => {
    const found = wordPairs(new WordFile(await renderDocx(sample, context)));
    expect(found.length).toBeGreaterThan(100);
    expect(faint(found)).toEqual([]);
  });
});

it('what is too faint is found', async () => {
  const colours = { ...defaultProfile.colours, muted: '#9aa5ad', primary: '#7fb2d6', accent: '#7fb2d6' };
  const context = { ...sampleContext, profile: { ...defaultProfile, colours } };
  await page.emulateMediaType('screen');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setContent(renderWebPage(sample, context));
  const onTheWeb = faint(await written(page)).join('\n');
  const inWord = faint(wordPairs(new WordFile(await renderDocx(sample, context)))).join('\n');
  for (const pair of ['#7fb2d6 on #ffffff', '#ffffff on #7fb2d6']) {
    expect(onTheWeb).toContain(pair);
    expect(inWord).toContain(pair);
  }
  // The number of a paragraph that a link leads to.
  expect(onTheWeb).toContain('#9aa5ad on #e8eff5');
});

/**
 * What the browser has worked out for every piece of text, as it stands and as it stands when a link leads to its
 * paragraph, with what is only shown when the pointer or the keyboard is there.
 */
async function written(page: Page): Promise<Written[]> {
  const states = ['', '#stycke-1', '#stycke-2'];
  const found: Written[] = [];
  for (const hash of states) {
    found.push(
      ...(await page.evaluate((to) => {
        location.hash = to;
        const hexOf = (colour: string): string | undefined => {
          const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
          if (colour.startsWith('color(')) throw new Error(`not sRGB: ${colour}`);
          if (alpha === 0) return undefined;
          if (alpha < 1) throw new Error(`see-through: ${colour}`);
          return `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
        };
        const groundOf = (element: Element | null): string => {
          if (element === null) return '#ffffff';
          return hexOf(getComputedStyle(element).backgroundColor) ?? groundOf(element.parentElement);
        };
        /** What was drawn last under the middle of some words in a drawing. */
        const drawnUnder = (words: SVGTextElement): string => {
          const { x, y, width, height } = words.getBoundingClientRect();
          const [left, top] = [x + width / 2, y + height / 2];
          const shapes = [...(words.ownerSVGElement?.querySelectorAll('rect') ?? [])];
          const under = shapes.findLast((shape) => {
            const box = shape.getBoundingClientRect();
            const isBefore = (shape.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
            return isBefore && box.left < left && box.right > left && box.top < top && box.bottom > top;
          });
          const fill = under === undefined ? undefined : hexOf(getComputedStyle(under).fill);
          return fill ?? groundOf(words);
        };
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const all: { words: string; ink: string; ground: string }[] = [];
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const words = (node.nodeValue ?? '').trim();
          const parent = node.parentElement;
          if (words === '' || parent === null || getComputedStyle(parent).display === 'none') continue;
          const style = getComputedStyle(parent);
          const drawn = (parent as Element).closest('text');
          const ink = hexOf(drawn === null ? style.color : style.fill);
          if (ink === undefined) continue;
          all.push({ words, ink, ground: drawn === null ? groundOf(parent) : drawnUnder(drawn) });
        }
        return all;
      }, hash)),
    );
  }
  return found;
}
