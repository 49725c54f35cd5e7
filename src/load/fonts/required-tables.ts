import { viewOf, type FontTables } from './tables.js';

/** What every font must have (OpenType, "Required tables"), with the fewest bytes that each can be. */
const shortest: Readonly<Record<string, number>> = {
  cmap: 4,
  head: 54,
  hhea: 36,
  hmtx: 4,
  maxp: 6,
  name: 6,
  'OS/2': 68,
  post: 32,
};

/** The letters themselves: TrueType's pair, or one of PostScript's two. */
const drawings = [['glyf', 'loca'], ['CFF '], ['CFF2']];

/** The number that every `head` has (OpenType, head, magicNumber). */
const headSign = 0x5f0f3cf5;

/**
 * Whether browsers can be expected to take the font: they refuse one that lacks a table or has one that breaks off, and
 * use another font without a word. Throws a `RangeError` when a table is too short to be read.
 */
export function isWhole({ tables, packed }: Pick<FontTables, 'tables' | 'packed'>): boolean {
  const hasAll = Object.entries(shortest).every(([tag, length]) => (tables.get(tag)?.length ?? 0) >= length);
  const isDrawn = drawings.some((tags) => tags.every((tag) => tables.has(tag)));
  if (!hasAll || !isDrawn) return false;
  const [head, hhea, maxp] = [tables.get('head'), tables.get('hhea'), tables.get('maxp')];
  if (head === undefined || hhea === undefined || maxp === undefined) return false;
  if (viewOf(head).getUint32(12) !== headSign) return false;
  const [glyphs, widths] = [viewOf(maxp).getUint16(4), viewOf(hhea).getUint16(34)];
  if (glyphs === 0 || widths === 0 || widths > glyphs) return false;
  const bytesOfWidths = 4 * widths + 2 * (glyphs - widths);
  const bytesOfPlaces = (glyphs + 1) * (viewOf(head).getInt16(50) === 0 ? 2 : 4);
  const holds = (tag: string, bytes: number): boolean => {
    const table = tables.get(tag);
    // WOFF2 packs some tables in a way of its own, which has other lengths.
    return table === undefined || packed.has(tag) || table.length >= bytes;
  };
  return holds('hmtx', bytesOfWidths) && holds('loca', bytesOfPlaces);
}
