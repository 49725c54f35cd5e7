import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { CheckedFile } from '../checked-file.js';
import { showsNoGlyph } from '../shown-codes.js';
import { name } from '../../pdf-name.js';

/** Values that stand for no character (UA 7.21.7-2, A 6.2.11.7.2-2). */
const noCharacters = new Set(['\0', '\uFEFF', '\uFFFE']);

export function notEmbedded({ fonts }: CheckedFile): string[] {
  return fonts.flatMap((font) => {
    const type = font.lookupMaybe(name('Subtype'), PDFName)?.decodeText() ?? '';
    // Neither has a file of its own: one has it in its descendant, the other draws its glyphs.
    if (type === 'Type0' || type === 'Type3') return [];
    const descriptor = font.lookupMaybe(name('FontDescriptor'), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => descriptor?.has(name(key)) ?? false,
    );
    return embedded ? [] : [`${labelOf(font)}: not embedded`];
  });
}

/** A box, or nothing at all, stands where a character should. */
export function withoutGlyph({ shown }: CheckedFile): string[] {
  return shown.filter(showsNoGlyph).map(({ font }) => `${labelOf(font)}: a character that no font has`);
}

export function withoutUnicode({ shown }: CheckedFile): string[] {
  return shown.flatMap(({ font, codes, characters }) =>
    [...codes]
      .filter((code) => noCharacters.has(characters.get(code) ?? '\0'))
      .map((code) => `${labelOf(font)}: code ${code} stands for no character`),
  );
}

/** Level a: what stands for nothing that others know must be put in words, and we put no such thing in words. */
export function privateUse({ shown }: CheckedFile): string[] {
  return shown.flatMap(({ font, codes, characters }) =>
    [...codes]
      .filter((code) => /\p{Co}/u.test(characters.get(code) ?? ''))
      .map((code) => `${labelOf(font)}: code ${code} is for private use`),
  );
}

function labelOf(font: PDFDict): string {
  return (
    (
      font.lookupMaybe(name('BaseFont'), PDFName) ?? font.lookupMaybe(name('Subtype'), PDFName)
    )?.decodeText() ?? 'font'
  );
}
