import { listedHeadings, renderPrintPage } from '../../dist/render/html/print-page.js';
import { printSealed } from '../../dist/render/pdf/print-sealed.js';
import { printSettled } from '../../dist/render/pdf/print-settled.js';
import { findUnshown } from '../../dist/render/pdf/unshown-characters.js';

/** The web pages that the PDF step prints on its way to a document's file, in order, and how many pages it gets. */
export async function printedPages(document, context, browser, timeout) {
  const htmls = [];
  const printWithout = (unshown) =>
    printSettled(
      listedHeadings(document),
      (pageNumbers) => renderPrintPage(document, context, pageNumbers, undefined, unshown),
      (html) => {
        htmls.push(html);
        return printSealed(browser, html, timeout);
      },
    );
  let { pdf, page } = await printWithout(new Set());
  const unshown = findUnshown(pdf, page);
  if (unshown.size > 0) ({ pdf, page } = await printWithout(unshown));
  return { pages: pdf.getPageCount(), htmls };
}
