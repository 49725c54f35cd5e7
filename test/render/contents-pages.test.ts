import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.js';
import type { Block, Document } from '../../src/document/tree.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { openPdfPrinter, type PdfPrinter } from '../../src/render/pdf/pdf-printer.js';
import { document, heading, paragraph, table } from '../support/nodes.js';
import { context } from './docx/sample-context.js';
import { all, styleOf, WordFile, words } from './docx/word-file.js';
import { sampleContext } from './html/sample-context.js';
import { textOfPdf } from './pdf/pdf-text.js';

/** A control box, a table of contents and `count` chapters, each with the same number of sections. */
function agenda(count: number, sections: number, boxRows = 14): Document {
  const rows = Array.from({ length: boxRows }, (_, row) => [`Uppgift ${row}`, 'Värde']);
  const chapters = Array.from({ length: count }, (_, chapter): Block[] => [
    heading(1, `kapitel-${chapter}`, `Kapitlet ${chapter}`),
    ...Array.from({ length: sections }, (__, section): Block[] => [
      heading(2, `avsnitt-${chapter}-${section}`, `Avsnittet ${chapter} ${section}`),
      paragraph('Text.'),
    ]).flat(),
  ]).flat();
  const control = table(rows, { id: 'ruta', kind: 'data' });
  return arrange(
    document([{ type: 'cover' }, control, { type: 'contents', entries: [] }, ...chapters]),
    context.terms,
    new Map(),
  );
}

/** Below the box there is no room for 36 entries; 56 and 70 are more than a page. */
const short = agenda(9, 3);
const long = agenda(14, 4);

describe('a table of contents in PDF', () => {
  let printer: PdfPrinter;
  beforeAll(async () => {
    printer = await openPdfPrinter();
  });
  afterAll(() => printer.close());

  /** The entries on each page before the chapters, as "K" (chapter) and "A" (section). */
  async function entriesByPage(tree: Document): Promise<string[]> {
    const { bytes } = await printer.print(tree, sampleContext);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = pdf.getPages().map((page) => textOfPdf(pdf, [page]).replace(/\s/g, ''));
    const isBody = (page: string): boolean => /Text\./.test(page);
    return pages
      .slice(0, pages.findIndex(isBody))
      .map((page) => [...page.matchAll(/Kapitlet|Avsnittet/g)].map(([word]) => word[0]).join(''))
      .filter((entries) => entries !== '');
  }

  it('stands on one page when one can hold it', async () => {
    expect(await entriesByPage(short)).toEqual(['KAAA'.repeat(9)]);
  }, 60_000);

  it.each([12, 13, 14])(
    'is divided when it must be, but not behind a chapter: below %i rows',
    async (rows) => {
      const pages = await entriesByPage(agenda(35, 1, rows));
      expect(pages.join('')).toBe('KA'.repeat(35));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toMatch(/A$/);
    },
    60_000,
  );
});

describe('a table of contents in Word', () => {
  const kept = async (tree: Document): Promise<string> => {
    const file = new WordFile(await renderDocx(tree, context));
    return all(file.body, 'w:p')
      .filter((one) => /^TOC[12]$/.test(styleOf(one)))
      .map((one) => {
        const mark = words(one).includes('Kapitlet') ? 'K' : 'A';
        return all(one, 'w:keepNext').length === 1 ? mark : mark.toLowerCase();
      })
      .join('');
  };

  it('is kept together when a page can hold it', async () => {
    expect(await kept(short)).toBe(`${'KAAA'.repeat(8)}KAAa`);
  });

  it('keeps each chapter with its first section when it is longer', async () => {
    expect(await kept(long)).toBe('Kaaaa'.repeat(14));
  });
});
