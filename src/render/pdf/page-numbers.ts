import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { printedId } from '../html/short-ids.js';

/** The page, from 1, that each of the ids stands on. Chromium lists an id in the catalog when something links to it. */
export function readPageNumbers(pdf: PDFDocument, ids: readonly string[]): Map<string, number> {
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]));
  const byName = new Map<string, number>();
  for (const name of destinations?.keys() ?? []) {
    const target = destinations?.lookupMaybe(name, PDFArray)?.get(0);
    const page = target instanceof PDFRef ? pages.get(target) : undefined;
    if (page !== undefined) byName.set(name.decodeText(), page);
  }
  return new Map(
    ids.flatMap((id): [string, number][] => {
      const printed = printedId(id);
      // The name is written as in the link's address: å as %C3%A5.
      const page =
        byName.get(printed) ?? byName.get(encodeURIComponent(printed)) ?? byName.get(encodeURI(printed));
      return page === undefined ? [] : [[id, page]];
    }),
  );
}
