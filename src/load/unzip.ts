import { crc32, inflateRawSync } from 'node:zlib';
import type { Details } from '../diagnostics/diagnostic.js';
import { inMebibytes } from './limits.js';

/** Why an archive is not unpacked. */
export interface ArchiveFault {
  fault:
    | 'damaged'
    | 'locked'
    | 'too-many-parts'
    | 'unpacks-too-large'
    | 'packed-too-hard'
    | 'unsafe-name'
    | 'same-name';
  details: Details;
}

/** What an archive may cost to unpack. */
export interface ArchiveLimits {
  parts: number;
  unpackedBytes: number;
  /** How many times larger it may become, from `ratioFrom` bytes on. */
  ratio: number;
  ratioFrom: number;
}

/** A row of the archive's list of contents. */
interface Entry {
  name: string;
  isLocked: boolean;
  method: number;
  sum: number;
  packed: number;
  size: number;
  offset: number;
}

const endSignature = 0x06054b50;
const rowSignature = 0x02014b50;
const entrySignature = 0x04034b50;
const longestComment = 0xffff;

/**
 * The files of a zip archive by path, those that are wanted. The list of contents is judged before anything is unpacked:
 * how much there is of what is wanted, and where it would lie. Nothing is unpacked past the size that the list gives for
 * it, and what does not come out as the list says is damaged.
 */
export function unzip(
  bytes: Uint8Array,
  allowed: ArchiveLimits,
  isWanted: (name: string) => boolean = () => true,
): Map<string, Uint8Array> | ArchiveFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readList(view, bytes);
    const wanted = entries.filter((entry) => isFile(entry) && isWanted(entry.name));
    const fault = judge(entries, wanted, bytes.length, allowed);
    return fault ?? new Map(wanted.map((entry) => [entry.name, unpack(entry, view, bytes)]));
  } catch {
    // A list that leads out of the file, or data that is no compressed data.
    return { fault: 'damaged', details: {} };
  }
}

export function isFault(outcome: object): outcome is ArchiveFault {
  return 'fault' in outcome;
}

function readList(view: DataView, bytes: Uint8Array): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== rowSignature) throw new RangeError('no row');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))).normalize('NFC'),
      isLocked: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new RangeError('no end');
}

function judge(
  entries: readonly Entry[],
  wanted: readonly Entry[],
  archiveSize: number,
  allowed: ArchiveLimits,
): ArchiveFault | undefined {
  if (entries.length > allowed.parts) return { fault: 'too-many-parts', details: { limit: allowed.parts } };
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0);
  if (size > allowed.unpackedBytes)
    return { fault: 'unpacks-too-large', details: { limit: inMebibytes(allowed.unpackedBytes) } };
  if (size > allowed.ratioFrom && size > archiveSize * allowed.ratio)
    return { fault: 'packed-too-hard', details: {} };
  if (entries.some(({ isLocked }) => isLocked)) return { fault: 'locked', details: {} };
  const unsafe = entries.find(({ name }) => !isSafe(name));
  if (unsafe !== undefined) return { fault: 'unsafe-name', details: { part: unsafe.name } };
  const names = new Set<string>();
  for (const { name } of entries) {
    // Names of parts do not differ by case alone.
    const folded = name.toLowerCase();
    if (names.has(folded)) return { fault: 'same-name', details: { part: name } };
    names.add(folded);
  }
  return undefined;
}

function isSafe(name: string): boolean {
  const isPlain = name !== '' && !/[\\:\p{Cc}]/u.test(name);
  return isPlain && !name.startsWith('/') && !name.split('/').some((step) => step === '..' || step === '.');
}

/** Word asks for no folders in the archive, but some programs write them. */
function isFile({ name }: Entry): boolean {
  return !name.endsWith('/');
}

function unpack({ method, sum, packed, size, offset }: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (view.getUint32(offset, true) !== entrySignature) throw new RangeError('no entry');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new RangeError('cut off');
  const data = bytes.subarray(start, start + packed);
  const content = contentOf(data, method, size);
  if (content.length !== size || crc32(content) !== sum) throw new RangeError('not what the list says');
  return content;
}

function contentOf(data: Uint8Array, method: number, size: number): Uint8Array {
  if (method === 0) return data.slice();
  if (method !== 8) throw new RangeError('packed in another way');
  // One more than there should be, for zero would be taken for no limit.
  return new Uint8Array(inflateRawSync(data, { maxOutputLength: size + 1 }));
}
