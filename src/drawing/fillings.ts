import { thin, type Box, type Lines, type Point, type Shape } from './shapes.js';

/** Fillings that differ in lightness and in pattern, so that none is told by its colour alone. */
export const fillings = ['solid', 'hatched', 'middle', 'dotted', 'ruled', 'crossed', 'empty'] as const;

export type Filling = (typeof fillings)[number];

/** The filling of the series with this index; with more series than fillings they come again. */
export function fillingAt(index: number): Filling {
  return fillings[index % fillings.length] ?? 'solid';
}

/** Between the lines or dots of a pattern. */
const step = 4;

/**
 * A box with its filling. Patterns are lines and dots of their own and not a repeated tile, which many a program that
 * prints turns into a coarse picture.
 */
export function filled(box: Box, filling: Filling): Shape[] {
  if (box.width <= 0 || box.height <= 0) return [];
  const edged = { type: 'rectangle', box, edge: 'strong' } as const;
  switch (filling) {
    case 'solid':
      return [{ type: 'rectangle', box, fill: 'strong' }];
    case 'middle':
      return [{ ...edged, fill: 'middle' }];
    case 'empty':
      return [{ ...edged, fill: 'ground' }];
    case 'hatched':
      return [{ ...edged, fill: 'ground' }, pattern(rising(box))];
    case 'crossed':
      return [{ ...edged, fill: 'ground' }, pattern([...rising(box), ...falling(box)])];
    case 'ruled':
      return [{ ...edged, fill: 'ground' }, pattern(level(box))];
    case 'dotted':
      return [
        { ...edged, fill: 'ground' },
        { type: 'dots', ...dotsIn(box), paint: 'strong' },
      ];
  }
}

function pattern(lines: Lines['lines']): Lines {
  return { type: 'lines', lines, paint: 'strong', width: 1.2 };
}

/** Lines up to the right at 45 degrees, as far as they lie in the box: on each, x and y add up to the same. */
function rising({ x, y, width, height }: Box): Lines['lines'] {
  const gap = step * Math.SQRT2;
  const count = Math.floor((width + height) / gap);
  return Array.from({ length: count }, (_, index) => {
    const sum = ((index + 0.5) * (width + height)) / count;
    return [
      { x: x + Math.max(0, sum - height), y: y + Math.min(height, sum) },
      { x: x + Math.min(width, sum), y: y + Math.max(0, sum - width) },
    ];
  });
}

function falling(box: Box): Lines['lines'] {
  return rising(box).map(([from, to]) => {
    const mirror = (point: Point): Point => ({ x: 2 * box.x + box.width - point.x, y: point.y });
    return [mirror(from), mirror(to)];
  });
}

function level({ x, y, width, height }: Box): Lines['lines'] {
  const count = Math.floor(height / step);
  return Array.from({ length: count }, (_, index): [Point, Point] => {
    const at = y + ((index + 0.5) * height) / count;
    return [
      { x, y: at },
      { x: x + width, y: at },
    ];
  });
}

function dotsIn({ x, y, width, height }: Box): { centres: Point[]; radius: number } {
  const radius = Math.min(1, (Math.min(width, height) - 2 * thin) / 2);
  if (radius < 0.3) return { centres: [], radius: 0 };
  const [columns, rows] = [width, height].map((length) => Math.max(1, Math.floor(length / step)));
  const centres = Array.from({ length: (columns ?? 1) * (rows ?? 1) }, (_, index) => ({
    x: x + (((index % (columns ?? 1)) + 0.5) * width) / (columns ?? 1),
    y: y + ((Math.floor(index / (columns ?? 1)) + 0.5) * height) / (rows ?? 1),
  }));
  return { centres, radius };
}
