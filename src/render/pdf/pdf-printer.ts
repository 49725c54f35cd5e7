import { PDFDocument } from '@cantoo/pdf-lib';
import type { Anchors } from '../html/anchors.js';
import { listedHeadings, renderPrintPage } from '../html/print-page.js';
import type { Document } from '../../document/tree.js';
import type { RenderContext, Rendered } from '../renderer.js';
import { browserProblem } from './browser/browser-problem.js';
import { thisMachine, type BrowserHost } from './browser/host.js';
import { launchBrowser, type RunningBrowser } from './browser/launch-browser.js';
import { finishPdf, hasFonts } from './finish-pdf.js';
import { readPageNumbers } from './page-numbers.js';
import { printSealed } from './print-sealed.js';
import { printSettled, type SettledPrint } from './print-settled.js';
import { refusedAmong } from './refused-fonts.js';
import { findUnshown } from './unshown-characters.js';

export interface PdfPrinterSettings {
  /** Milliseconds that a start of the browser, or one print, may take. */
  timeout?: number;
  /** Where to look for a browser; this machine when left out. */
  host?: BrowserHost;
}

export interface PdfPrinter {
  print(document: Document, context: RenderContext): Promise<Rendered>;
  /** The pages, from 1, on which the anchors would stand in the printed file. */
  locate(document: Document, context: RenderContext, anchors: Anchors): Promise<ReadonlyMap<string, number>>;
  /** Always to be called: the browser is another process. */
  close(): Promise<void>;
}

/** One browser for all the documents of a run. It is not started before the first print. */
export function openPdfPrinter({
  timeout = 60_000,
  host = thisMachine(),
}: PdfPrinterSettings = {}): Promise<PdfPrinter> {
  let running: Promise<RunningBrowser> | undefined;

  const start = async (): Promise<RunningBrowser> => {
    const starting = (running ??= launchBrowser(host, timeout));
    const started = await starting;
    if (started.browser.connected) return started;
    // It died during an earlier document, which has been told; the next one gets a new browser.
    if (running === starting) running = undefined;
    await started.close();
    return start();
  };

  const print = async (document: Document, context: RenderContext): Promise<Rendered> => {
    const { browser } = await start();
    const printWithout = (unshown: ReadonlySet<string>): Promise<SettledPrint> =>
      printSettled(
        listedHeadings(document),
        (pageNumbers) => renderPrintPage(document, context, pageNumbers, undefined, unshown),
        (html) => printSealed(browser, html, timeout),
      );
    let printed = await printWithout(new Set());
    if (!hasFonts(printed.pdf)) throw browserProblem('browser/no-fonts');
    const unshown = findUnshown(printed.pdf, printed.page);
    if (unshown.size > 0) printed = await printWithout(unshown);
    const { pdf, page, refused } = printed;
    const finished = await finishPdf(pdf, page, document, context);
    return {
      ...finished,
      pages: pdf.getPageCount(),
      unshown: [...unshown],
      refusedFonts: refusedAmong(context.profile.fonts.files, refused),
    };
  };

  /** Once is enough: the numbers in the contents have room, whether they are known or not. */
  const locate: PdfPrinter['locate'] = async (document, context, anchors) => {
    const { browser } = await start();
    const { html } = renderPrintPage(document, context, new Map(), anchors);
    const { bytes } = await printSealed(browser, html, timeout);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    if (!hasFonts(pdf)) throw browserProblem('browser/no-fonts');
    return readPageNumbers(pdf, anchors.ids);
  };

  const close = async (): Promise<void> => {
    const started = running;
    running = undefined;
    // A start that failed has been told by print, and left nothing to close.
    const browser = await started?.catch(() => undefined);
    await browser?.close();
  };

  return Promise.resolve({ print, locate, close });
}
