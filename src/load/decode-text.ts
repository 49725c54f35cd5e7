import { isUtf8 } from 'node:buffer';
import type { Problem } from '../diagnostics/diagnostic.js';

/**
 * Bytes → text. UTF-8 only, with or without a byte order mark; a lone carriage return counts as a line break. For
 * anything else the problem names the encoding that was probably used and the first place that is not UTF-8.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { text: string } | { problem: Problem; text: string } {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { problem: notUtf8(file, 'utf-16'), text: '' };
  if (isUtf8(bytes)) return { text: withPlainLineBreaks(new TextDecoder('utf-8').decode(bytes)) };
  const offset = firstInvalidByte(bytes);
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(lineFeed) + 1;
  const line = before.reduce((count, byte) => (byte === lineFeed ? count + 1 : count), 1);
  const column = offset - lineStart + 1;
  return {
    problem: { ...notUtf8(file, 'single-byte'), place: { file, line, column, endColumn: column + 1 } },
    text: new TextDecoder('windows-1252').decode(bytes),
  };
}

const lineFeed = 0x0a;

/** UTF-16 gives itself away by its byte order mark, or by a zero beside every other letter. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  const start = bytes.subarray(0, 200);
  const zeros = start.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return bytes.length > 3 && zeros * 3 > start.length ? 'utf-16' : undefined;
}

/** Where UTF-8 ends, by halving. A streaming decoder accepts a character cut off at the end, so step back over that. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  while (!isUtf8(bytes.subarray(0, valid))) valid -= 1;
  return valid;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function withPlainLineBreaks(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

function notUtf8(file: string, hint: string): Problem {
  return { code: 'load/not-utf8', severity: 'error', place: { file }, details: {}, hint };
}
