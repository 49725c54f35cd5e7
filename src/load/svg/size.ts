import type { Drawn } from './drawing.js';

/** CSS pixels in each unit of length. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

export interface DrawingSize {
  width: number;
  height: number;
  viewBox: string;
}

/**
 * The size of a drawing and the part of the plane that it shows. Without a `viewBox` it would be cut off, and not made
 * larger or smaller, wherever it is shown in another size.
 */
export function sizeOfDrawing({ attributes }: Drawn): DrawingSize | undefined {
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = box;
  if (box.length === 4 && box.every(Number.isFinite) && isSize(boxWidth) && isSize(boxHeight))
    return { width: boxWidth, height: boxHeight, viewBox: box.join(' ') };
  const width = lengthOf(attributes.get('width'));
  const height = lengthOf(attributes.get('height'));
  if (width === undefined || height === undefined) return undefined;
  return { width, height, viewBox: `0 0 ${width} ${height}` };
}

function lengthOf(words = ''): number | undefined {
  const [, digits = '', unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(words) ?? [];
  const length = Number(digits) * (pixels[unit.toLowerCase()] ?? Number.NaN);
  return digits !== '' && isSize(length) ? length : undefined;
}

/** Not nothing, and nothing that a renderer would give up on. */
function isSize(length: number): boolean {
  return Number.isFinite(length) && length >= 0.1 && length <= 100_000;
}
