import type { Document } from '../document/tree.js';
import type { RenderContext, Rendered } from './renderer.js';

/** A format made ready for a run: it may hold a browser, so it must be closed. */
export interface OpenFormat {
  render(document: Document, context: RenderContext): Promise<Rendered>;
  close(): Promise<void>;
}

interface FormatRow {
  /** The file name's ending. */
  ending: string;
  /** Loads the format's code when it is wanted: Word, browser and PDF code take longer to load than a check to run. */
  open(): Promise<OpenFormat>;
}

/** The output formats. Adding one is a folder beside this file and a line here. */
export const formats = {
  docx: {
    ending: 'docx',
    async open() {
      const { renderWord } = await import('./docx/render-docx.js');
      const { wordReceipt } = await import('./docx/conformance/receipt.js');
      return {
        render: async (document, context) => {
          const word = await renderWord(document, context);
          return { ...word, conformance: wordReceipt(word.bytes, context.terms) };
        },
        close: nothing,
      };
    },
  },
  pdf: {
    ending: 'pdf',
    async open() {
      const { openPdfPrinter } = await import('./pdf/pdf-printer.js');
      const printer = await openPdfPrinter();
      return {
        render: (document, context) => printer.print(document, context),
        close: () => printer.close(),
      };
    },
  },
  html: {
    ending: 'html',
    async open() {
      const { renderHtml } = await import('./html/render-html.js');
      return {
        render: async (document, context) => ({ bytes: await renderHtml(document, context) }),
        close: nothing,
      };
    },
  },
  md: {
    ending: 'md',
    async open() {
      const { renderMarkdown, imagesBeside } = await import('./markdown/render-markdown.js');
      return {
        render: async (document, context) => ({
          bytes: await renderMarkdown(document, context),
          beside: imagesBeside(document),
        }),
        close: nothing,
      };
    },
  },
} as const satisfies Record<string, FormatRow>;

export type { Rendered };

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];

function nothing(): Promise<void> {
  return Promise.resolve();
}
