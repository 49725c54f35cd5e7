import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/tree.js';
import { blockNodes, documentInline } from '../../../src/document/walk.js';
import type { Anchors, Stretch } from '../../../src/render/html/anchors.js';
import { renderPrintPage } from '../../../src/render/html/print-page.js';
import { thisMachine } from '../../../src/render/pdf/browser/host.js';
import { launchBrowser, type RunningBrowser } from '../../../src/render/pdf/browser/launch-browser.js';
import { readPageNumbers } from '../../../src/render/pdf/page-numbers.js';
import { openPdfPrinter, type PdfPrinter } from '../../../src/render/pdf/pdf-printer.js';
import { printSealed } from '../../../src/render/pdf/print-sealed.js';
import { arrangedDocument, projects, renderContext } from '../../support/projects.js';
import { document, paragraph, text } from '../../support/nodes.js';
import { textOfPdf } from './pdf-text.js';

const context = await renderContext();
let printer: PdfPrinter;
let running: RunningBrowser;

beforeAll(async () => {
  printer = await openPdfPrinter();
  running = await launchBrowser(thisMachine(), 60_000);
});
afterAll(async () => {
  await printer.close();
  await running.close();
});

function headingsOf({ body }: Document): string[] {
  return [...blockNodes(body)].flatMap((block) => (block.type === 'heading' ? [block.id] : []));
}

/** Every text cut before its last word, and everything else that can be anchored. */
function anchorsEverywhere(whole: Document): Anchors {
  const stretches = new Map<Parameters<Anchors['stretches']['get']>[0], Stretch[]>();
  for (const node of documentInline(whole)) {
    const name = `rk:at:${stretches.size}`;
    if (node.type === 'text') {
      const last = Math.max(0, node.value.trimEnd().search(/\S+$/));
      const cuts = [0, last, node.value.length].filter((cut, index, all) => cut !== all[index - 1]);
      stretches.set(
        node,
        cuts.slice(1).map((to, index) => ({ id: `${name}:${index}`, from: cuts[index]!, to })),
      );
    } else if (node.type === 'gap' || node.type === 'abbreviation' || node.type === 'inlineCode') {
      stretches.set(node, [{ id: name, from: 0, to: 1 }]);
    }
  }
  for (const block of blockNodes(whole.body)) {
    if (block.type === 'gapBlock' || block.type === 'code')
      stretches.set(block, [{ id: `rk:at:${stretches.size}`, from: 0, to: 1 }]);
    if (block.type === 'contents')
      for (const entry of block.entries.filter(({ depth }) => depth <= 2))
        stretches.set(entry, [{ id: `rk:at:${stretches.size}`, from: 0, to: 1 }]);
  }
  const ids = [...stretches.values()].flat().map(({ id }) => id);
  return { ids: [...headingsOf(whole), ...ids], stretches };
}

async function printed(whole: Document, anchors?: Anchors): Promise<PDFDocument> {
  const { html } = renderPrintPage(whole, context, new Map(), anchors);
  const { bytes } = await printSealed(running.browser, html, 60_000);
  return PDFDocument.load(bytes, { updateMetadata: false });
}

describe.each(Object.entries(projects))('anchors in the print of %s', (_, folder) => {
  it('are all found, and leave every page and every word of it as they are', async () => {
    const whole = await arrangedDocument(folder);
    const headings = headingsOf(whole);
    const anchors = anchorsEverywhere(whole);
    const plain = await printed(whole, { ids: headings, stretches: new Map() });
    const anchored = await printed(whole, anchors);
    expect(anchored.getPageCount()).toBe(plain.getPageCount());
    expect(anchored.getPageCount()).toBe((await printed(whole)).getPageCount());
    expect(readPageNumbers(anchored, headings)).toEqual(readPageNumbers(plain, headings));
    const words = (pdf: PDFDocument): string[] =>
      pdf.getPages().map((page) => textOfPdf(pdf, [page]).replace(/\s+/g, ''));
    expect(words(anchored)).toEqual(words(plain));
    expect([...readPageNumbers(anchored, anchors.ids).keys()]).toEqual(anchors.ids);
  });
});

describe('the printer', () => {
  it('tells where words stand, to the page', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => text(`Rad ${index + 1} med några ord.`));
    const long = text(lines.map(({ value }) => value).join(' '));
    const whole = document([...lines, long].map((words) => paragraph(words)));
    const [first, last] = [lines[0]!, lines[119]!];
    const stretches = new Map([
      [first, [{ id: 'rk:first', from: 0, to: 3 }]],
      [last, [{ id: 'rk:last', from: 0, to: 3 }]],
      [long, [{ id: 'rk:end', from: long.value.length - 4, to: long.value.length }]],
    ]);
    const pages = await printer.locate(whole, context, {
      ids: ['rk:first', 'rk:last', 'rk:end', 'rk:nix'],
      stretches,
    });
    const { pages: count } = await printer.print(whole, context);
    expect(pages.get('rk:first')).toBe(1);
    expect(pages.get('rk:last')).toBeGreaterThan(1);
    expect(pages.get('rk:end')).toBe(count);
    expect(pages.has('rk:nix')).toBe(false);
  });
});
