import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersIn } from '../../src/load/fonts/characters.js';
import { readFont } from '../../src/load/fonts/read-font.js';
import { loadRenderResources } from '../../src/load/load-render-resources.js';

const { resolve } = createRequire(import.meta.url);
const woff2 = new Uint8Array(
  readFileSync(resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2')),
);
const emoji = new Uint8Array(
  readFileSync(resolve('@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2')),
);
const truetype = new Uint8Array(readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')));

function fontIn(bytes: Uint8Array) {
  const read = readFont(bytes);
  if ('fault' in read) throw new Error(read.fault);
  return read;
}

/** A copy of a TrueType file with other bytes at a place in one of its tables. */
function changed(tag: string, offset: number, values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(truetype);
  const view = new DataView(copy.buffer);
  for (let row = 12; row < 12 + 16 * view.getUint16(4); row += 16) {
    if (Buffer.from(copy.subarray(row, row + 4)).toString('latin1') === tag)
      copy.set(values, view.getUint32(row + 8) + offset);
  }
  return copy;
}

/** The TrueType file with a table called something else. */
function without(tag: string): Uint8Array {
  const copy = Uint8Array.from(truetype);
  copy.set(Buffer.from('xxxx'), rowOf(copy, tag));
  return copy;
}

/** The TrueType file with a table that has only so many bytes. */
function shortened(tag: string, length: number): Uint8Array {
  const copy = Uint8Array.from(truetype);
  new DataView(copy.buffer).setUint32(rowOf(copy, tag) + 12, length);
  return copy;
}

function rowOf(font: Uint8Array, tag: string): number {
  const view = new DataView(font.buffer);
  for (let row = 12; row < 12 + 16 * view.getUint16(4); row += 16)
    if (Buffer.from(font.subarray(row, row + 4)).toString('latin1') === tag) return row;
  throw new Error(`no table ${tag}`);
}

describe('a font file', () => {
  it('has the characters that are listed for it', async () => {
    const { fonts } = await loadRenderResources();
    const latin = fonts.find(
      ({ family, unicodeRange }) => family.startsWith('Source') && unicodeRange !== '',
    );
    const { font, lacks } = fontIn(woff2);
    expect(font.format).toBe('woff2');
    expect(lacks).toBe('');
    // theme/fonts.yaml lists those of the same file, but for some marks that are combined with letters.
    const points = (range: string): number[] =>
      range.split(',').flatMap((part) => {
        const [first = 0, last = first] = part
          .replace('U+', '')
          .split('-')
          .map((hex) => Number.parseInt(hex, 16));
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });
    const found = new Set(points(font.unicodeRange));
    const listed = points(latin!.unicodeRange);
    expect(listed.filter((point) => !found.has(point))).toEqual([]);
    expect(found.size).toBeLessThan(listed.length + 10);
  });

  it('of TrueType is read too, with characters beyond the first plane', () => {
    const { font, lacks } = fontIn(truetype);
    expect(font.format).toBe('truetype');
    expect(lacks).toBe('');
    expect(font.unicodeRange).toMatch(/U\+1D[4-7]/);
  });

  it('tells which letters it lacks', () => {
    expect(fontIn(emoji).lacks).toContain('åäö');
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000000000', 'latin1'), 'unsupported-type'],
    ['nothing', new Uint8Array(), 'unsupported-type'],
    ['the older WOFF', Buffer.from('wOFF00000000000000000000', 'latin1'), 'unsupported-type'],
    ['a file that breaks off', truetype.subarray(0, 5000), 'damaged'],
    ['a WOFF2 that breaks off', woff2.subarray(0, 5000), 'damaged'],
    ['a WOFF2 with another stream', withStream(woff2, Buffer.from('no Brotli at all')), 'damaged'],
    ['a WOFF2 that unpacks to 100 MB', withStream(woff2, bomb()), 'damaged'],
    ['a font that may not be embedded', changed('OS/2', 8, [0, 2]), 'not-embeddable'],
    ['a font without characters', changed('cmap', 2, [0, 0]), 'damaged'],
    ['a font without its letters', without('glyf'), 'damaged'],
    ['a font without widths', without('hmtx'), 'damaged'],
    ['a font without measures', without('maxp'), 'damaged'],
    ['a font that does not say where its letters are', shortened('loca', 100), 'damaged'],
    ['a font with fewer widths than letters', shortened('hmtx', 400), 'damaged'],
    ['a font with another sign in its head', changed('head', 12, [0]), 'damaged'],
  ])('that is %s is refused', (_, bytes, fault) => {
    expect(readFont(Uint8Array.from(bytes))).toEqual({ fault });
  });

  it('is read from the stream that the tests above replace', () => {
    const view = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength);
    const stream = woff2.subarray(woff2.length - view.getUint32(20) - padding(woff2));
    expect('font' in readFont(withStream(woff2, stream))).toBe(true);
  });

  it('that may be embedded for viewing and printing alone is taken', () => {
    expect('font' in readFont(changed('OS/2', 8, [0, 4]))).toBe(true);
    expect('font' in readFont(changed('OS/2', 8, [0, 8]))).toBe(true);
  });

  it('never throws, whatever is wrong with it', () => {
    for (const whole of [woff2, truetype]) {
      fc.assert(
        fc.property(fc.nat(3000), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, values) => {
          const copy = Uint8Array.from(whole);
          copy.set(values, at);
          readFont(copy);
        }),
        { numRuns: 300 },
      );
    }
  });
});

/** The list of tables of one file with another compressed stream. */
function withStream(font: Uint8Array, stream: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const start = font.length - view.getUint32(20) - padding(font);
  const whole = Uint8Array.from([...font.subarray(0, start), ...stream]);
  new DataView(whole.buffer).setUint32(20, stream.length);
  return whole;
}

/** Bytes after the stream, up to a multiple of four. */
function padding(font: Uint8Array): number {
  let at = font.length;
  while (at > 0 && font[at - 1] === 0) at -= 1;
  return Math.min(font.length - at, font.length % 4 === 0 ? 3 : 0);
}

function bomb(): Uint8Array {
  return brotliCompressSync(Buffer.alloc(100 * 1024 * 1024));
}

/** A list of characters: `rows` rows that lead to `tables` tables with `groups` groups each. */
function listing(rows: number, tables: number, groups: number): Uint8Array {
  const size = 16 + 12 * groups;
  const list = Buffer.alloc(4 + 8 * rows + tables * size);
  list.writeUInt16BE(rows, 2);
  for (let row = 0; row < rows; row += 1) {
    list.writeUInt16BE(4, 6 + 8 * row);
    list.writeUInt32BE(4 + 8 * rows + (row % tables) * size, 8 + 8 * row);
  }
  for (let table = 0; table < tables; table += 1) {
    const start = 4 + 8 * rows + table * size;
    list.writeUInt16BE(12, start);
    list.writeUInt32BE(groups, start + 12);
    for (let group = 0; group < groups; group += 1) {
      list.writeUInt32BE(3 * group, start + 16 + 12 * group);
      list.writeUInt32BE(3 * group + 1, start + 20 + 12 * group);
    }
  }
  return list;
}

describe('the characters of a font', () => {
  it('are listed once, however many rows lead to the same list', () => {
    const begun = performance.now();
    expect(charactersIn(listing(60_000, 1, 20_000))).toHaveLength(20_000);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('are too many to be those of a font', () => {
    expect(() => charactersIn(listing(40, 40, 2))).toThrow(RangeError);
    expect(() => charactersIn(listing(6, 6, 20_000))).toThrow(RangeError);
    expect(() => charactersIn(listing(1, 1, 20_001))).toThrow(RangeError);
  });
});
