import { PDFHexString } from '@cantoo/pdf-lib';

/** What the content says that its marked parts stand for. Chromium writes it for glyphs that are no single character. */
export function readActualTexts(content: string): string[] {
  return [...content.matchAll(/\/ActualText\s*<([0-9A-Fa-f\s]*)>/g)].map(([, digits = '']) =>
    PDFHexString.of(digits).decodeText(),
  );
}
