import { brotliDecompressSync } from 'node:zlib';

/** The tables of a font file by their four-letter names. */
export interface FontTables {
  format: 'woff2' | 'truetype';
  tables: ReadonlyMap<string, Uint8Array>;
  /** The tables that are not as they stand in a plain file: WOFF2 has ways of its own to write some of them. */
  packed: ReadonlySet<string>;
}

/** What a font may hold when it is unpacked: far above those of an office. */
const mostUnpacked = 30 * 1024 * 1024;

const signatures = { woff2: 0x774f4632, truetype: 0x00010000, apple: 0x74727565, openType: 0x4f54544f };

/** A TrueType or WOFF2 file → its tables. Undefined for another kind; a `RangeError` for one that is broken. */
export function readFontTables(bytes: Uint8Array): FontTables | undefined {
  const view = viewOf(bytes);
  const signature = bytes.length < 12 ? 0 : view.getUint32(0);
  if (signature === signatures.woff2) return { format: 'woff2', ...woff2Tables(bytes) };
  const isPlain = [signatures.truetype, signatures.apple, signatures.openType].includes(signature);
  return isPlain ? { format: 'truetype', tables: plainTables(bytes), packed: new Set() } : undefined;
}

function plainTables(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const row = 12 + 16 * index;
      return [tagAt(bytes, row), part(bytes, view.getUint32(row + 8), view.getUint32(row + 12))] as const;
    }),
  );
}

/** WOFF2's own numbers for the tables that nearly every font has. */
const knownTags = [
  ...['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep'],
  ...['CFF ', 'VORG', 'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX', 'vhea', 'vmtx', 'BASE'],
  ...['GDEF', 'GPOS', 'GSUB', 'EBSC', 'JSTF', 'MATH', 'CBDT', 'CBLC', 'COLR', 'CPAL', 'SVG ', 'sbix', 'acnt'],
  ...['avar', 'bdat', 'bloc', 'bsln', 'cvar', 'fdsc', 'feat', 'fmtx', 'fvar', 'gvar', 'hsty', 'just', 'lcar'],
  ...['mort', 'morx', 'opbd', 'prop', 'trak', 'Zapf', 'Silf', 'Glat', 'Gloc', 'Feat', 'Sill'],
];

/** The W3C's recommendation WOFF2, sections 4 and 5: a list of tables, and all of them in one Brotli stream. */
function woff2Tables(bytes: Uint8Array): Pick<FontTables, 'tables' | 'packed'> {
  const view = viewOf(bytes);
  const count = view.getUint16(12);
  const rows: { tag: string; length: number; isTransformed: boolean }[] = [];
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (let digits = 0; digits < 5; digits += 1) {
      const byte = view.getUint8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('a number of more than five bytes');
  };
  for (let index = 0; index < count; index += 1) {
    const flags = view.getUint8(at++);
    const known = flags & 0x3f;
    const tag = known === 0x3f ? tagAt(bytes, at) : (knownTags[known] ?? '');
    if (known === 0x3f) at += 4;
    const version = flags >> 6;
    const original = base128();
    // Of glyf and loca version 3 is the plain one, of all others version 0.
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    rows.push({ tag, length: isTransformed ? base128() : original, isTransformed });
  }
  const packed = part(bytes, at, view.getUint32(20));
  const unpacked = brotliDecompressSync(packed, { maxOutputLength: mostUnpacked });
  let offset = 0;
  const tables = new Map(
    rows.map(({ tag, length }) => {
      const table = part(unpacked, offset, length);
      offset += length;
      return [tag, table] as const;
    }),
  );
  return { tables, packed: new Set(rows.flatMap(({ tag, isTransformed }) => (isTransformed ? [tag] : []))) };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function part(bytes: Uint8Array, offset: number, length: number): Uint8Array {
  if (offset + length > bytes.length) throw new RangeError('a table that the file does not hold');
  return bytes.subarray(offset, offset + length);
}

function tagAt(bytes: Uint8Array, offset: number): string {
  return Buffer.from(part(bytes, offset, 4)).toString('latin1');
}
