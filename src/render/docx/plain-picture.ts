import { zlibSync } from 'fflate';
import { channelsOf } from '../../profile/colour.js';

const pixelsOfHeight = 60;

/**
 * A PNG of one colour with an edge of another, in the proportions of `size`: what programs show that cannot show the
 * SVG it stands in for, so that there is seen to be a picture.
 */
export function plainPicture(
  size: { width: number; height: number },
  colour: string,
  edge: string,
): Uint8Array {
  const height = pixelsOfHeight;
  const width = Math.max(1, Math.round((size.width / size.height) * height));
  const fill = pixelOf(colour);
  const line = pixelOf(edge);
  const rows = Array.from({ length: height }, (_, y) => {
    const isEdge = (x: number): boolean => x === 0 || y === 0 || x === width - 1 || y === height - 1;
    return [0, ...Array.from({ length: width }, (_column, x) => (isEdge(x) ? line : fill)).flat()];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = zlibSync(Uint8Array.from(rows.flat()), { level: 9 });
  return Uint8Array.from(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]),
  );
}

function pixelOf(colour: string): number[] {
  return channelsOf(colour).map((channel) => Math.round(channel * 255));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(checksum(content), 4);
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)]);
}

/** CRC-32 of the PNG standard, annex D. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
