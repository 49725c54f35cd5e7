import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/tree.js';
import { readPageObjects } from '../../../src/render/pdf/conformance/page-objects.js';
import { contentOf } from '../../../src/render/pdf/conformance/pages.js';
import { openPdfPrinter, type PdfPrinter } from '../../../src/render/pdf/pdf-printer.js';
import { watermarkContent, acrossThePage } from '../../../src/render/pdf/watermark/watermark-content.js';
import { document, heading, metadata, noMarks, paragraph } from '../../support/nodes.js';
import { sampleContext } from '../html/sample-context.js';
import { textOfPdf } from './pdf-text.js';

const body: Block[] = [
  { type: 'cover' },
  heading(1, 'a', 'Inledning'),
  ...Array.from({ length: 30 }, () => paragraph('Ett stycke text. '.repeat(20))),
  { type: 'landscape', children: [paragraph('På tvären.')] },
];
const marked = document(body, {
  metadata: { ...metadata, marks: { ...noMarks, watermark: 'Utkast', notice: 'Inte beslutat.' } },
});
const mark = '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC';

let printer: PdfPrinter;
beforeAll(async () => {
  printer = await openPdfPrinter();
});
afterAll(() => printer.close());

describe('a watermark in a PDF', () => {
  let pdf: PDFDocument;
  let claims: readonly string[];
  beforeAll(async () => {
    const { bytes, conformance } = await printer.print(marked, sampleContext);
    pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    claims = conformance?.claims ?? [];
  });

  it('stands on every page behind all else, as an artifact', () => {
    const pages = pdf.getPages();
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const content = contentOf(page);
      expect(content.startsWith(mark)).toBe(true);
      expect(content.split('/Subtype /Watermark')).toHaveLength(2);
      // One path, painted once, and the state of the page as it was.
      const stamp = content.slice(0, content.indexOf('EMC'));
      expect([...readPageObjects(stamp)].filter(({ kind }) => kind === 'paint')).toHaveLength(1);
      expect(stamp.match(/\bq\b/g)).toHaveLength(stamp.match(/\bQ\b/g)?.length ?? 0);
    }
  });

  it('is no text: whoever searches for the word finds the head of the page and no more', () => {
    for (const page of pdf.getPages().slice(1))
      expect(textOfPdf(pdf, [page]).match(/utkast/gi)).toHaveLength(1);
  });

  it('leaves the file as conformant as it is without', () => {
    expect(claims).toEqual(['PDF/UA-1', 'PDF/A-2a']);
  });

  it('is not in a document that is to have none', async () => {
    const { bytes } = await printer.print(document(body), sampleContext);
    const plain = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(plain.getPages().some((page) => contentOf(page).includes('Watermark'))).toBe(false);
    expect(plain.getPageCount()).toBe(pdf.getPageCount());
  });

  it('lies within the page, upright or turned', () => {
    for (const [width, height] of [
      [595, 842],
      [842, 595],
    ] as const) {
      for (const word of ['UTKAST', 'ARBETSMATERIAL', 'I']) {
        const content = watermarkContent(word, '#dddddd', acrossThePage(width, height));
        const [first = [], second = []] = [...content.matchAll(/^(.*) cm$/gm)].map(([, numbers = '']) =>
          numbers.split(' ').map(Number),
        );
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = first;
        const [, , , , left = 0, down = 0] = second;
        const points = [...content.matchAll(/^([-\d. ]+) [mlc]$/gm)].flatMap(([, numbers = '']) => {
          const values = numbers.split(' ').map(Number);
          return values.flatMap((x, index) =>
            index % 2 === 0 ? [[x + left, (values[index + 1] ?? 0) + down]] : [],
          );
        });
        expect(points.length).toBeGreaterThan(1);
        for (const [x = 0, y = 0] of points) {
          const [across, up] = [a * x + c * y + e, b * x + d * y + f];
          expect(across > 20 && across < width - 20 && up > 20 && up < height - 20).toBe(true);
        }
      }
    }
  });
});
