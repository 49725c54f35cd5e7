import type { ProfileFont } from '../../answers/project.js';

import { charactersIn, writeRanges, type Range } from './characters.js';
import { isWhole } from './required-tables.js';
import { readFontTables, viewOf, type FontTables } from './tables.js';

const letters = 'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789';

/** Bytes of a WOFF2 or TrueType file → the font with the characters that it has, or why it cannot be used. */
export function readFont(bytes: Uint8Array): ProfileFont {
  const read = tablesOf(bytes);
  if (read === 'damaged') return { fault: 'damaged' };
  if (read === undefined) return { fault: 'unsupported-type' };
  try {
    const { format, tables } = read;
    const [cmap, os2] = [tables.get('cmap'), tables.get('OS/2')];
    if (cmap === undefined || !isWhole(read)) return { fault: 'damaged' };
    // Bit 1 alone: "Restricted License embedding" (OpenType, OS/2, fsType).
    if (os2 !== undefined && (viewOf(os2).getUint16(8) & 0x0f) === 2) return { fault: 'not-embeddable' };
    const ranges = charactersIn(cmap);
    if (ranges.length === 0) return { fault: 'damaged' };
    return { font: { bytes, format, unicodeRange: writeRanges(ranges) }, lacks: lettersMissing(ranges) };
  } catch (error) {
    if (error instanceof RangeError) return { fault: 'damaged' };
    throw error;
  }
}

function lettersMissing(ranges: readonly Range[]): string {
  return Array.from(letters)
    .filter((letter) => {
      const point = letter.codePointAt(0) ?? 0;
      return !ranges.some(([first, last]) => first <= point && point <= last);
    })
    .join('');
}

function tablesOf(bytes: Uint8Array): FontTables | 'damaged' | undefined {
  try {
    return readFontTables(bytes);
  } catch (error) {
    // What Brotli cannot unpack is an ordinary error of the system's library.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return 'damaged';
    throw error;
  }
}
