import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintPage } from '../html/print-page.js';
import { readShown, showsNoGlyph } from './conformance/shown-codes.js';

/** What is never seen, or seen only with what stands before it: no font needs to have it. */
const needsNoGlyph = /[\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** The fonts that come with the tool have all of it. What a drawing says of itself is in it too. */
const lastOfAscii = '\u007F';

/**
 * The characters of the page that no font had: not those that come with the tool, nor the machine's. A print shows a
 * box for them, and does not say which they are; they are what the page holds and the print does not.
 */
export function findUnshown(pdf: PDFDocument, page: PrintPage): Set<string> {
  const { fonts, actualTexts } = readShown(pdf);
  if (!fonts.some(showsNoGlyph)) return new Set();
  const texts = [
    ...fonts.flatMap(({ codes, characters }) => [...codes].map((code) => characters.get(code) ?? '')),
    ...actualTexts,
  ];
  const known = new Set(texts.flatMap((text) => spellings(text).flatMap((spelling) => Array.from(spelling))));
  const wanted = [...page.characters].map((point) => String.fromCodePoint(point));
  return new Set(
    wanted.filter(
      (character) =>
        character > lastOfAscii &&
        !needsNoGlyph.test(character) &&
        !spellings(character).some((spelling) => Array.from(spelling).every((one) => known.has(one))),
    ),
  );
}

/** A style sheet may print capitals, and a font may have a letter with its mark as one or as two. */
function spellings(text: string): string[] {
  return [text, text.toUpperCase(), text.toLowerCase()].flatMap((one) => [
    one,
    one.normalize('NFC'),
    one.normalize('NFD'),
    one.normalize('NFKC'),
  ]);
}
