import { PDFHexString, PDFName, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { fontsOf } from './font-characters.js';
import { readLines } from './marked-lines.js';
import { contentOf } from './pages.js';
import { markedContentOf, structureElements } from './structure-tree.js';

/** Words in another language than the document's. */
export interface Passage {
  words: string;
  /** BCP 47. */
  language: string;
}

/**
 * UA 7.2: tells the language of passages, which Chromium leaves out. Every run of words has an element of its own in
 * Chromium's tree, so the elements are found by what they say.
 */
export function markLanguages(pdf: PDFDocument, passages: Iterable<Passage>): void {
  const languages = new Map([...passages].map(({ words, language }) => [dense(words), language]));
  if (languages.size === 0) return;
  const texts = textsOf(pdf);
  for (const element of structureElements(pdf)) {
    const contents = markedContentOf(element, pdf);
    const words = contents.map(({ page, number }) => (page && texts.get(page)?.get(number)) ?? '').join('');
    const language = languages.get(dense(words));
    if (language !== undefined && dense(words) !== '')
      element.dict.set(PDFName.of('Lang'), PDFHexString.fromText(language));
  }
}

/** By page, by number of marked content. */
function textsOf(pdf: PDFDocument): Map<PDFRef, Map<number, string>> {
  return new Map(
    pdf.getPages().map((page) => {
      const texts = new Map<number, string>();
      for (const { number, lines } of readLines(contentOf(page), fontsOf(page)))
        if (number !== undefined)
          texts.set(number, (texts.get(number) ?? '') + lines.map(({ text }) => text).join(''));
      return [page.ref, texts];
    }),
  );
}

/** A print leaves out the spaces at the ends of lines. */
function dense(words: string): string {
  return words.replace(/\s+/gu, '').normalize('NFC');
}
