import { PDFName } from '@cantoo/pdf-lib';

const known = new Map<string, PDFName>();

/** A name in the words of the standard. The library looks for escapes in every word that it is given; ours have none. */
export function name(words: string): PDFName {
  const found = known.get(words) ?? PDFName.of(words);
  known.set(words, found);
  return found;
}

const decoded = new Map<PDFName, string>();

/** What a name says. There is one `PDFName` for each, and they are asked for over and over. */
export function wordsOf(name: PDFName): string {
  const words = decoded.get(name) ?? name.decodeText();
  decoded.set(name, words);
  return words;
}
