import { PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

/**
 * A 6.2.4.3-2 and 6.2.10-2: says which RGB the document's colours are. The profile is sRGB (IEC 61966-2-1) as an ICC
 * profile, version 2: three primaries adapted to D50 and the transfer curve, computed here.
 */
export function setOutputIntent(pdf: PDFDocument): void {
  const { context } = pdf;
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}

/** X, Y and Z of the primaries, adapted to D50 by Bradford's method as ICC profiles have them. */
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};
const d50 = [0.9642, 1, 0.8249];
const curvePoints = 1024;

export function srgbProfile(): Uint8Array {
  const curve = transferCurve();
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', Buffer.from('text\0\0\0\0CC0\0', 'latin1')],
    ['wtpt', xyzTag(d50)],
    ...Object.entries(primaries).map(([tag, values]): [string, Buffer] => [tag, xyzTag(values)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const directory = Buffer.alloc(4 + 12 * tags.length);
  directory.writeUInt32BE(tags.length);
  const bodies: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let offset = 128 + directory.length;
  for (const [index, [tag, body]] of tags.entries()) {
    if (!offsets.has(body)) {
      offsets.set(body, offset);
      const padding = Buffer.alloc((4 - (body.length % 4)) % 4);
      bodies.push(body, padding);
      offset += body.length + padding.length;
    }
    directory.write(tag, 4 + 12 * index, 'latin1');
    directory.writeUInt32BE(offsets.get(body) ?? 0, 8 + 12 * index);
    directory.writeUInt32BE(body.length, 12 + 12 * index);
  }
  return Buffer.concat([header(offset), directory, ...bodies]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A date that never changes: year, month, day.
  [2026, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36, 'latin1');
  d50.forEach((value, index) => fixed(value).copy(bytes, 68 + 4 * index));
  return bytes;
}

/** A signed number with 16 bits before and 16 after the point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

function xyzTag(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map(fixed)]);
}

function descriptionTag(words: string): Buffer {
  const bytes = Buffer.alloc(12 + words.length + 1 + 4 + 4 + 2 + 1 + 67);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(words.length + 1, 8);
  bytes.write(words, 12, 'latin1');
  return bytes;
}

function transferCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * curvePoints);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(curvePoints, 8);
  for (let index = 0; index < curvePoints; index += 1) {
    const value = index / (curvePoints - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65_535), 12 + 2 * index);
  }
  return bytes;
}
