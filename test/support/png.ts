import { crc32, deflateSync } from 'node:zlib';

/** Pictures made here, so that no binary file is needed. `rows` are filter byte and RGB pixels, as PNG has them. */
function png(width: number, rows: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of one colour. */
export function tinyPng(width: number, height: number, colour: [number, number, number]): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(colour))]);
  return png(
    width,
    Array.from({ length: height }, () => row),
  );
}

/** A bar chart of three bars as a PNG. */
export function barChart(width: number, height: number): Uint8Array {
  const bars = [0.45, 0.68, 0.9];
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3, 255);
    row[0] = 0;
    for (let x = 0; x < width; x += 1) {
      const bar = bars[Math.floor((x * 3) / width)] ?? 0;
      const inside = ((x * 3) % width) / width > 0.25 && y > height * (1 - bar);
      if (inside) row.set([23, 69, 107], 1 + x * 3);
    }
    return row;
  });
  return png(width, rows);
}
