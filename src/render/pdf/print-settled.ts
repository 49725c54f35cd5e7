import { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintPage } from '../html/print-page.js';
import { readPageNumbers } from './page-numbers.js';
import type { Print, RefusedFont } from './print-sealed.js';

export interface SettledPrint {
  pdf: PDFDocument;
  /** The page as it was printed. */
  page: PrintPage;
  /** Fonts that the browser could not read, by what the page calls them. */
  refused: readonly RefusedFont[];
}

const mostPrints = 4;

/**
 * Prints until the page numbers in the contents are the pages' own. Their place has a fixed width, so the second print
 * falls as the first; more than that is a fault of the style sheet.
 */
export async function printSettled(
  listed: readonly string[],
  makePage: (pageNumbers: ReadonlyMap<string, number>) => PrintPage,
  print: (html: string) => Promise<Print>,
): Promise<SettledPrint> {
  let pageNumbers: ReadonlyMap<string, number> = new Map();
  for (let count = 1; count <= mostPrints; count += 1) {
    const page = makePage(pageNumbers);
    const { bytes, refused } = await print(page.html);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const found = readPageNumbers(pdf, listed);
    if (listed.every((id) => found.get(id) === pageNumbers.get(id))) return { pdf, page, refused };
    pageNumbers = found;
  }
  throw new Error('the page numbers in the contents do not settle');
}
