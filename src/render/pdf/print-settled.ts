import { PDFDocument } from '@cantoo/pdf-lib';
import { readPageNumbers } from './page-numbers.js';

export interface SettledPrint {
  pdf: PDFDocument;
  /** The page as it was printed. */
  html: string;
}

const mostPrints = 4;

/**
 * Prints until the page numbers in the contents are the pages' own. Their place has a fixed width, so the second print
 * falls as the first; more than that is a fault of the style sheet.
 */
export async function printSettled(
  listed: readonly string[],
  makePage: (pageNumbers: ReadonlyMap<string, number>) => string,
  print: (html: string) => Promise<Uint8Array>,
): Promise<SettledPrint> {
  let pageNumbers: ReadonlyMap<string, number> = new Map();
  for (let count = 1; count <= mostPrints; count += 1) {
    const html = makePage(pageNumbers);
    const pdf = await PDFDocument.load(await print(html), { updateMetadata: false });
    const found = readPageNumbers(pdf, listed);
    if (listed.every((id) => found.get(id) === pageNumbers.get(id))) return { pdf, html };
    pageNumbers = found;
  }
  throw new Error('the page numbers in the contents do not settle');
}
