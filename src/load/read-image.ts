import { imageSize } from 'image-size';
import type { ProjectImage } from '../answers/project.js';
import type { Image } from '../document/tree.js';
import { limits } from './limits.js';

/**
 * Bytes of a PNG or JPEG → the picture with its size in pixels. The type is read from the bytes, whatever the file is
 * called; a file that breaks off before its end counts as damaged.
 */
export function readImage(bytes: Uint8Array): ProjectImage {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) return { fault: looksLikeOtherType(bytes) ? 'unsupported-type' : 'damaged' };
  if (!isWhole(bytes, mediaType)) return { fault: 'damaged' };
  const size = sizeOf(bytes);
  if (size === undefined) return { fault: 'damaged' };
  if (size.width * size.height > limits.imagePixels) return { fault: 'too-large' };
  return { image: { bytes, mediaType, ...size } };
}

function mediaTypeOf(bytes: Uint8Array): Image['mediaType'] | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? 'image/jpeg' : undefined;
}

/** GIF, RIFF (WebP), TIFF, BMP, or text that begins like SVG: a sound file under the wrong name. */
function looksLikeOtherType(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return /^(GIF8|RIFF|II\*|MM\0|BM|\s*<|....ftyp)/s.test(start);
}

function isWhole(bytes: Uint8Array, mediaType: Image['mediaType']): boolean {
  const end = mediaType === 'image/png' ? Buffer.from('IEND', 'latin1') : Buffer.from([0xff, 0xd9]);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(end) > 0;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
