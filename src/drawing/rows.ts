import type { ChartGroup } from '../document/chart.js';
import { thin, type Point, type Shape } from './shapes.js';
import { isWide, type Sheet } from './sheet.js';
import { lineHeight, paragraph, wrap } from './words.js';

/** Shapes that have been given their place, and how far down they reach. */
export interface Part {
  shapes: Shape[];
  bottom: number;
}

/** Where the names and the bars of a chart of rows stand. */
export interface Layout {
  names: { width: number };
  bars: { x: number; width: number };
  /** Names stand beside their bars, not above them. */
  beside: boolean;
}

/** `share`: the part of a wide sheet that the names have. */
export function layoutOf(sheet: Sheet, share: number): Layout {
  const { width, size } = sheet;
  if (!isWide(sheet)) return { names: { width }, bars: { x: 0, width }, beside: false };
  const names = share * width;
  return { names: { width: names }, bars: { x: names + size, width: width - names - size }, beside: true };
}

/**
 * Groups below one another: a heading over each, and its rows as `draw` draws them from a height down. `hasGrid`: lines
 * go through all of it, which are not to cross the headings.
 */
export function stack<Row>(
  groups: readonly ChartGroup<Row>[],
  top: number,
  sheet: Sheet,
  draw: (row: Row, top: number) => Part,
  hasGrid = false,
): Part {
  const { size, width } = sheet;
  const shapes: Shape[] = [];
  let y = top;
  groups.forEach((group, index) => {
    const lines = wrap(named(group), width, 2, sheet, true);
    if (index > 0) y += 0.4 * size;
    shapes.push(
      ...(hasGrid ? ground(lines, y, sheet) : []),
      ...paragraph(lines, 0, y, sheet, { bold: true }),
    );
    y += lines.length * lineHeight * size + 0.1 * size;
    shapes.push(level(y, 0, width));
    y += 0.45 * size;
    for (const row of group.rows) {
      const part = draw(row, y);
      shapes.push(...part.shapes);
      y = part.bottom;
    }
  });
  return { shapes, bottom: y };
}

/** Paper under a heading, so that no lines behind the rows cross its words. */
function ground(lines: readonly string[], top: number, { size, width, measure }: Sheet): Shape[] {
  return lines.map((words, index) => ({
    type: 'rectangle',
    box: {
      x: 0,
      y: top + index * lineHeight * size,
      width: Math.min(width, measure(words, size, true) + 0.3 * size),
      height: lineHeight * size,
    },
    fill: 'ground',
  }));
}

/** "6.2.1 Mina sidor". */
export function named({ number, name }: { number: string; name: string }): string {
  return [number, name].filter((words) => words !== '').join(' ');
}

export function level(y: number, from: number, to: number): Shape {
  return line({ x: from, y }, { x: to, y });
}

export function line(from: Point, to: Point): Shape {
  return { type: 'lines', lines: [[from, to]], paint: 'line', width: thin };
}

/** The head of an arrow in a box, its point at the box's right or left edge. */
export function arrowHead(
  box: Point & { width: number; height: number },
  towards: 'right' | 'left' = 'right',
): Shape {
  const [base, point] = towards === 'right' ? [box.x, box.x + box.width] : [box.x + box.width, box.x];
  return {
    type: 'polygon',
    fill: 'strong',
    points: [
      { x: base, y: box.y },
      { x: point, y: box.y + box.height / 2 },
      { x: base, y: box.y + box.height },
    ],
  };
}
