import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../../src/profile/contrast.js';
import { renderPrintPage } from '../../../src/render/html/print-page.js';
import { renderWebPage } from '../../../src/render/html/render-html.js';
import { thisMachine } from '../../../src/render/pdf/browser/host.js';
import { launchBrowser, type RunningBrowser } from '../../../src/render/pdf/browser/launch-browser.js';
import { charts, hostileWords } from '../../support/charts.js';
import { document as tree, heading, paragraph } from '../../support/nodes.js';
import { arrangedDocument, projects } from '../../support/projects.js';
import { sampleContext } from './sample-context.js';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const sample = tree([
  { type: 'cover' },
  { type: 'contents', entries: [] },
  heading(1, 'kapitel', 'Diagram', { number: '1' }),
  paragraph('Ett stycke.'),
  ...Object.values(charts),
]);
const web = renderWebPage(sample, sampleContext);
const print = renderPrintPage(sample, sampleContext, new Map()).html;

describe.each([
  ['the web page', web, 2],
  ['the print page', print, 1],
])('charts on %s', (_, html, times) => {
  const page = fromHtml(html);
  const pictures = selectAll('svg', page);

  it('are one picture each to those who listen, with what it shows in words', () => {
    expect(pictures.map(({ properties }) => [properties['role'], properties['ariaLabel']])).toEqual(
      Object.values(charts).flatMap(({ alternative }) =>
        Array.from({ length: times }, () => ['img', alternative]),
      ),
    );
  });

  it('have their caption, and an id that references lead to', () => {
    for (const { id, number } of Object.values(charts)) {
      const figure = select(`[id="${id}"]`, page);
      expect(wordsOf(figure!)).toContain(`${number}. Bildtext till ${id}`);
    }
  });

  it('say what is typed, and make nothing of it', () => {
    for (const picture of pictures) {
      const said = selectAll('text', picture).map(wordsOf).join(' ').replaceAll('- ', '');
      expect(said.replace(/\s+/g, '')).toContain(hostileWords.slice(0, 30).replace(/\s+/g, ''));
    }
    expect(
      selectAll('script, foreignObject, image, use, a, animate', { type: 'root', children: pictures }),
    ).toEqual([]);
  });

  it('have no colours of their own, no styles and nothing that is looked up elsewhere', () => {
    for (const picture of pictures) {
      const shapes = selectAll('svg > *', picture);
      expect(shapes.length).toBeGreaterThan(10);
      for (const shape of shapes) {
        expect(shape.tagName).toMatch(/^(rect|path|text)$/);
        expect(Object.keys(shape.properties).filter((key) => /^(fill|stroke|style|href)$/.test(key))).toEqual(
          [],
        );
        expect(String(shape.properties['className'])).toMatch(
          /\b(fill|stroke)-(ink|soft|line|strong|middle|ground)\b/,
        );
      }
    }
  });
});

it('prints no words smaller than eight points', () => {
  const sizes = selectAll('svg text', fromHtml(print)).map(({ properties }) =>
    Number(properties['fontSize']),
  );
  expect(sizes.length).toBeGreaterThan(50);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
});

describe('charts in a browser', () => {
  let running: RunningBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await launchBrowser(thisMachine(), 30_000);
    page = await running.browser.newPage();
  });
  afterAll(() => running.close());

  const screens = [
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [320, 'dark'],
  ] as const;

  async function show(html: string, width: number, scheme: 'light' | 'dark'): Promise<void> {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setContent(html);
    await page.evaluate('document.fonts.ready');
  }

  it.each(screens)(
    'break no rule of accessibility at %i pixels, %s',
    { timeout: 120_000 },
    async (width, scheme) => {
      await show(web, width, scheme);
      await page.evaluate(
        readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
      );
      const results = await page.evaluate(() =>
        axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        }),
      );
      expect(results.passes.map(({ id }) => id)).toContain('svg-img-alt');
      expect(
        results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
    },
  );

  it.each(screens)('show one drawing that has room at %i pixels, %s', async (width, scheme) => {
    await show(web, width, scheme);
    const found = await page.evaluate(() => ({
      shown: [...document.querySelectorAll('figure.chart')].map((figure) =>
        [...figure.querySelectorAll('svg')]
          .filter((picture) => picture.checkVisibility())
          .map((picture) => picture.getAttribute('class')),
      ),
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      smallest: Math.min(
        ...[...document.querySelectorAll('figure.chart svg')]
          .filter((picture) => picture.checkVisibility())
          .flatMap((picture) => [...picture.querySelectorAll('text')])
          .map((words) => words.getBoundingClientRect().height),
      ),
    }));
    const name = width > 700 ? 'chart-wide' : 'chart-narrow';
    expect(found.shown).toEqual(Object.keys(charts).map(() => [name]));
    expect(found.overflow).toBe(0);
    // A line of words is a fourth higher than its letters' size.
    expect(found.smallest).toBeGreaterThan(14);
  });

  /** The real widths of the words: what was measured beforehand was an estimate. */
  it.each([
    ['the web page, wide', 1280],
    ['the web page, narrow', 360],
  ])('no words leave the drawing or lie on others: %s', async (_, width) => {
    const context = sampleContext;
    for (const project of [projects.diagram, projects.lingonasa]) {
      await show(renderWebPage(await arrangedDocument(project), context), width, 'light');
      expect(await crowded(page)).toEqual([]);
    }
  });

  it('no words leave the drawing or lie on others: on paper', async () => {
    for (const project of [projects.diagram, projects.lingonasa]) {
      await show(
        renderPrintPage(await arrangedDocument(project), sampleContext, new Map()).html,
        1000,
        'light',
      );
      expect(await crowded(page)).toEqual([]);
    }
  });

  it.each(['light', 'dark'] as const)('tell words and fills from what they stand on: %s', async (scheme) => {
    await show(web, 1280, scheme);
    const colours = await page.evaluate(() => {
      const chart = document.querySelector('figure.chart')!;
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const colour = (role: string): string => {
        const shape = chart.querySelector(`.fill-${role}`) ?? chart.querySelector(`.stroke-${role}`);
        if (shape === null) return '';
        const style = getComputedStyle(shape);
        canvas.fillStyle = shape.classList.contains(`fill-${role}`) ? style.fill : style.stroke;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
        return `#${[red, green, blue].map((value) => value!.toString(16).padStart(2, '0')).join('')}`;
      };
      return {
        ink: colour('ink'),
        strong: colour('strong'),
        middle: colour('middle'),
        ground: colour('ground'),
      };
    });
    expect(contrast(colours.ink, colours.ground)).toBeGreaterThanOrEqual(7);
    // Figures in bars of the strong colour have the colour of the paper.
    expect(contrast(colours.strong, colours.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.middle, colours.ground)).toBeGreaterThanOrEqual(2);
    expect(contrast(colours.strong, colours.middle)).toBeGreaterThanOrEqual(2);
  });
});

/** Words that go over the edge of their drawing, or over other words. */
async function crowded(page: Page): Promise<string[]> {
  expect((await page.$$('.chart svg text')).length).toBeGreaterThan(100);
  return page.evaluate(() =>
    [...document.querySelectorAll('.chart svg')]
      .filter((picture) => picture.checkVisibility())
      .flatMap((picture) => {
        const frame = picture.getBoundingClientRect();
        const words = [...picture.querySelectorAll('text')].map((node) => ({
          said: node.textContent,
          box: node.getBoundingClientRect(),
        }));
        // The height of a line is more than that of its letters.
        const slack = 3;
        return words.flatMap(({ said, box }, index) => [
          ...(box.left < frame.left - 0.5 ||
          box.right > frame.right + 0.5 ||
          box.bottom > frame.bottom + slack
            ? [`outside: ${said}`]
            : []),
          ...words
            .slice(index + 1)
            .filter(
              (other) =>
                box.left + 0.5 < other.box.right &&
                other.box.left + 0.5 < box.right &&
                box.top + slack < other.box.bottom &&
                other.box.top + slack < box.bottom,
            )
            .map((other) => `${said} on ${other.said}`),
        ]);
      }),
  );
}

function wordsOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('');
}
