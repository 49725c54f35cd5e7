import { viewOf } from './tables.js';

export type Range = readonly [first: number, last: number];

/** More than any font has: ranges in one list of characters and in all of them, and lists. What claims more is broken. */
const most = { ranges: 20_000, allRanges: 80_000, lists: 16 };

/** The characters of a font's `cmap` table, in order. Throws a `RangeError` when it is broken. */
export function charactersIn(cmap: Uint8Array): Range[] {
  const view = viewOf(cmap);
  const subtables = Array.from({ length: view.getUint16(2) }, (_, index) => {
    const row = 4 + 8 * index;
    const [platform, encoding] = [view.getUint16(row), view.getUint16(row + 2)];
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    return isUnicode ? [view.getUint32(row + 4)] : [];
  });
  // A font names the same list for several platforms.
  const offsets = new Set(subtables.flat());
  if (offsets.size > most.lists) throw new RangeError('more lists of characters than a font has');
  const ranges = [...offsets].flatMap((offset) => rangesAt(view, offset));
  if (ranges.length > most.allRanges) throw new RangeError('more ranges than a font has');
  return joined(ranges);
}

/** As CSS `unicode-range`. */
export function writeRanges(ranges: readonly Range[]): string {
  return ranges.map(written).join(',');
}

function rangesAt(view: DataView, offset: number): Range[] {
  const format = view.getUint16(offset);
  if (format === 4) return segments(view, offset);
  return format === 12 ? groups(view, offset) : [];
}

/** Format 4: segments of the Basic Multilingual Plane, the last of which is always U+FFFF alone. */
function segments(view: DataView, offset: number): Range[] {
  const count = view.getUint16(offset + 6) / 2;
  const ranges: Range[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = view.getUint16(offset + 14 + 2 * index);
    const first = view.getUint16(offset + 16 + 2 * (count + index));
    if (first <= last && last < 0xffff) ranges.push([first, last]);
  }
  return ranges;
}

/** Format 12: groups of the whole of Unicode. */
function groups(view: DataView, offset: number): Range[] {
  const count = view.getUint32(offset + 12);
  if (count > most.ranges) throw new RangeError('more groups than a font has');
  return Array.from({ length: count }, (_, index): Range => {
    const row = offset + 16 + 12 * index;
    return [view.getUint32(row), view.getUint32(row + 4)];
  }).filter(([first, last]) => first <= last && last <= 0x10ffff);
}

function joined(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const before = result.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

function written([first, last]: Range): string {
  const hex = (point: number): string => point.toString(16).toUpperCase().padStart(4, '0');
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}
