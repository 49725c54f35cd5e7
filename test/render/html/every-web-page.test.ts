import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../src/pipeline.js';
import type { Document, Status } from '../../../src/document/tree.js';
import { renderWebPage } from '../../../src/render/html/render-html.js';
import type { RenderContext } from '../../../src/render/renderer.js';
import { thisMachine } from '../../../src/render/pdf/browser/host.js';
import { launchBrowser, type RunningBrowser } from '../../../src/render/pdf/browser/launch-browser.js';
import {
  arrangedView,
  dressedDocument,
  projects,
  renderContext,
  wholeProjects,
} from '../../support/projects.js';
import { withStatus } from '../../support/status-marks.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

/** WCAG 2.2 AA in a real browser, for whole projects in their own dress: what a page of one of each block cannot show. */

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const temporary = temporaryFolders();
const statuses: Status[] = ['utkast', 'remiss', 'antagen'];
const widths = [320, 768, 1280];

/** What a browser cannot decide: the colour behind text that is scrolled out of its box, and the arrow "↑". */
const undecided = ['color-contrast', 'label-content-name-mismatch'];

/** WCAG 1.4.12, with all that a reader may set. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

let running: RunningBrowser;
let page: Page;

beforeAll(async () => {
  running = await launchBrowser(thisMachine(), 30_000);
  page = await running.browser.newPage();
});

afterAll(() => running.close());

function open(document: Document, context: RenderContext): Promise<void> {
  return openPage(renderWebPage(document, context));
}

async function openPage(html: string): Promise<void> {
  await show(1280, 'light');
  // A new page: in an old one the keyboard goes on from where it was.
  await page.goto('about:blank');
  await page.setContent(html);
  await page.evaluate(axeSource);
}

async function show(width: number, look: 'light' | 'dark' | 'print'): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaType(look === 'print' ? 'print' : 'screen');
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

type View = [width: number, look: 'light' | 'dark' | 'print'];

/** Every width in light and dark. Paper has one width. */
const everyView: View[] = [
  ...widths.flatMap((width): View[] => [
    [width, 'light'],
    [width, 'dark'],
  ]),
  [768, 'print'],
];

/** Each width and each look once. */
const fewViews: View[] = [
  [320, 'light'],
  [1280, 'dark'],
  [768, 'print'],
];

/** What the status changes is little, and what the project changes is the same in another status: minutes are saved. */
const seenInEveryView = ['lingonasa remiss', 'hard remiss', 'joint utkast'];

/** "1280 dark: color-contrast: <td>…</td>" for each rule that is broken in a view. */
async function broken(views: readonly View[] = everyView): Promise<string[]> {
  const found: string[] = [];
  for (const [width, look] of views) {
    await show(width, look);
    const { violations, incomplete, passes } = await page.evaluate(() =>
      axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations', 'incomplete'],
      }),
    );
    expect(passes.length).toBeGreaterThan(15);
    const open = incomplete.filter(({ id }) => !undecided.includes(id));
    found.push(
      ...[...violations, ...open].map(
        ({ id, nodes }) => `${width} ${look}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      ),
    );
  }
  return found;
}

describe.each(Object.entries(wholeProjects))('the web page of %s', (name, folder) => {
  let draft: Document;
  let context: RenderContext;
  beforeAll(async () => {
    ({ document: draft, context } = await dressedDocument(folder));
  });

  it.each(statuses)(
    'breaks no rule as %s, narrow and wide, light, dark and printed',
    { timeout: 240_000 },
    async (status) => {
      await open(await withStatus(draft, status), context);
      const views = seenInEveryView.includes(`${name} ${status}`) ? everyView : fewViews;
      expect(await broken(views)).toEqual([]);
    },
  );

  describe('sent out for consultation', () => {
    beforeAll(async () => {
      await open(await withStatus(draft, 'remiss'), context);
    });

    it('reflows at 320 pixels and loses no words when text is respaced', async () => {
      for (const width of widths) {
        await show(width, 'light');
        expect(await overflow(), `${width}`).toEqual([]);
      }
      const style = await page.addStyleTag({ content: textSpacing });
      for (const width of widths) {
        await show(width, 'light');
        expect(await overflow(), `${width}, respaced`).toEqual([]);
      }
      await style.evaluate((node) => {
        (node as Element).remove();
      });
    });

    it('scrolls only tables that the keyboard reaches, with a name', async () => {
      await show(320, 'light');
      const boxes = await page.$$eval('body *', (nodes) =>
        nodes
          .filter(
            (node) =>
              node.scrollWidth > node.clientWidth + 1 &&
              ['auto', 'scroll'].includes(getComputedStyle(node).overflowX),
          )
          .map((node) => ({
            isTable: node.querySelector('table') !== null,
            tabIndex: (node as HTMLElement).tabIndex,
            named: node.hasAttribute('aria-label') || node.hasAttribute('aria-labelledby'),
          })),
      );
      expect(boxes.filter((box) => !(box.isTable && box.tabIndex === 0 && box.named))).toEqual([]);
    });

    it.each([320, 1280])(
      'lets the keyboard through in reading order, every stop seen, at %i pixels',
      { timeout: 240_000 },
      async (width) => {
        await open(await withStatus(draft, 'remiss'), context);
        await show(width, 'light');
        const stops: Stop[] = [];
        // The first stops tell what all do; a long agenda has a thousand.
        for (let count = 0; count < 250; count += 1) {
          await page.keyboard.press('Tab');
          const stop = await focused();
          // After the last comes the first again.
          if (stop === undefined || stop.place === stops[0]?.place) break;
          stops.push(stop);
        }
        expect(stops.length).toBeGreaterThan(10);
        expect(stops[0]).toMatchObject({ href: '#rk:main', place: expect.any(Number) as number });
        const places = stops.map(({ place }) => place);
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(stops.filter(({ isSeen, outline }) => !isSeen || outline < 2)).toEqual([]);
      },
    );

    it('takes whoever skips the navigation to the text', async () => {
      await open(await withStatus(draft, 'remiss'), context);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });

    it('has one of each landmark, one title, and headings that skip no level', async () => {
      const { levels, landmarks, language } = await page.evaluate(() => ({
        levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((node) =>
          Number(node.tagName[1]),
        ),
        landmarks: ['body > header', 'main', 'body > footer'].map(
          (landmark) => document.querySelectorAll(landmark).length,
        ),
        language: document.documentElement.lang,
      }));
      expect(landmarks).toEqual([1, 1, 1]);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      expect(language).toBe('sv-SE');
    });

    it('moves nothing for whoever has asked for that', async () => {
      await show(1280, 'light');
      const moving = await page.evaluate(() => ({
        scroll: getComputedStyle(document.documentElement).scrollBehavior,
        animations: document.getAnimations().length,
        transitions: [...document.querySelectorAll('*')].filter((node) =>
          getComputedStyle(node)
            .transitionDuration.split(', ')
            .some((time) => time !== '0s'),
        ).length,
      }));
      expect(moving).toEqual({ scroll: 'auto', animations: 0, transitions: 0 });
    });
  });
});

describe.each(['granskningsrapport', 'oversikter', 'namndutdrag'])('the web page of a %s', (type) => {
  it('breaks no rule, at three widths, light, dark and printed', { timeout: 240_000 }, async () => {
    await open(await arrangedView(projects.lingonasa, type), await renderContext());
    expect(await broken()).toEqual([]);
  });
});

it('breaks no rule in the note for the accessibility statement', { timeout: 240_000 }, async () => {
  const request = { paths: [projects.lingonasa], documents: ['tillganglighet'], formats: ['html' as const] };
  const { documents } = await build({ ...request, out: temporary({}) });
  await openPage(readFileSync(documents[0]!.path, 'utf8'));
  expect(await broken()).toEqual([]);
});

/** What goes out of the page sideways, and text that a box hides a part of. */
function overflow(): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const clipped = [...document.querySelectorAll('main *, header *, footer *, nav *')].filter((node) => {
      const { overflowX, overflowY } = getComputedStyle(node);
      const hides = ['hidden', 'clip'];
      return (
        node.checkVisibility() &&
        !(node instanceof SVGElement) &&
        ((hides.includes(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
          (hides.includes(overflowY) && node.scrollHeight > node.clientHeight + 1))
      );
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
      ...clipped.map((node) => node.outerHTML.slice(0, 120)),
    ];
  });
}

interface Stop {
  href: string;
  /** Which of the page's elements it is. */
  place: number;
  /** Whether it is on the screen and nothing lies over it. */
  isSeen: boolean;
  /** Width of its outline in pixels; 0 for none. */
  outline: number;
}

/** What has the focus; nothing when it has left the page. */
function focused(): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const node = document.activeElement;
    if (node === null || node === document.body) return undefined;
    const [box] = node.getClientRects();
    const style = getComputedStyle(node);
    // The middle of what is on the screen: a table's box may be higher than the screen.
    const [top, bottom] = [Math.max(0, box?.top ?? 0), Math.min(innerHeight, box?.bottom ?? 0)];
    const there =
      box === undefined ? null : document.elementFromPoint(box.left + box.width / 2, (top + bottom) / 2);
    return {
      href: node.getAttribute('href') ?? node.tagName,
      place: [...document.querySelectorAll('*')].indexOf(node),
      isSeen: there !== null && (node.contains(there) || there.contains(node)),
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    };
  });
}
