import type { Box, Drawing, Rectangle, Shape, Words } from '../../src/drawing/shapes.js';
import { measure } from './any-chart.js';

/** The room that a shape takes, lines without their thickness. */
export function boxOf(shape: Shape): Box {
  switch (shape.type) {
    case 'rectangle':
      return shape.box;
    case 'words': {
      const width = measure(shape.text, shape.size, shape.bold);
      const x = { start: shape.x, middle: shape.x - width / 2, end: shape.x - width }[shape.anchor];
      return { x, y: shape.y - 0.9 * shape.size, width, height: 1.1 * shape.size };
    }
    case 'polygon':
      return around(shape.points);
    case 'lines':
      return around(shape.lines.flat());
    case 'dots':
      return grown(around(shape.centres), shape.radius);
  }
}

function around(points: readonly { x: number; y: number }[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function wordsIn({ shapes }: Drawing): Words[] {
  return shapes.filter((shape) => shape.type === 'words');
}

export function rectanglesIn({ shapes }: Drawing, fill?: Rectangle['fill']): Rectangle[] {
  return shapes.filter(
    (shape) => shape.type === 'rectangle' && (fill === undefined || shape.fill === fill),
  ) as Rectangle[];
}

/** What is wrong with a drawing, whatever it shows. */
export function faultsOf(drawing: Drawing): string[] {
  const boxes = drawing.shapes.map((shape) => ({ shape, box: boxOf(shape) }));
  const little = 0.01;
  const outside = boxes.filter(
    ({ box }) =>
      !(
        box.x >= -little &&
        box.y >= -little &&
        box.x + box.width <= drawing.width + little &&
        box.y + box.height <= drawing.height + little &&
        box.width >= 0 &&
        box.height >= 0
      ),
  );
  const words = boxes.filter(({ shape }) => shape.type === 'words');
  const overlapping = words.filter(({ box }, index) =>
    words.slice(index + 1).some((other) => overlap(box, other.box)),
  );
  return [
    ...(Number.isFinite(drawing.height) && drawing.height > 0 ? [] : ['no height']),
    ...outside.map(({ shape }) => `outside: ${JSON.stringify(shape)}`),
    ...overlapping.map(({ shape }) => `overlapping: ${JSON.stringify(shape)}`),
  ];
}

function overlap(one: Box, other: Box): boolean {
  const much = 0.5;
  return (
    one.x + much < other.x + other.width &&
    other.x + much < one.x + one.width &&
    one.y + much < other.y + other.height &&
    other.y + much < one.y + one.height
  );
}
