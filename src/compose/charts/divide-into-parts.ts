import type { ChartGroup } from '../../document/chart.js';

/** How much room things take in a chart, in lines of about the same height. */
export interface Room {
  heading: number;
  row: number;
  /** What one chart can hold and still be read on one page. */
  chart: number;
}

/**
 * The groups of a chart divided between as few charts as there must be, as evenly as can be, in the same order. A group
 * is kept whole where one chart has room for it; a larger one is divided, and its heading stands in each.
 */
export function divideIntoParts<Row>(
  groups: readonly ChartGroup<Row>[],
  { heading, row, chart }: Room,
): ChartGroup<Row>[][] {
  const lines = (group: ChartGroup<Row>): number => heading + row * group.rows.length;
  const rowsInChart = Math.max(1, Math.floor((chart - heading) / row));
  const pieces = groups.filter(({ rows }) => rows.length > 0).flatMap((group) => cut(group, rowsInChart));
  const fewest = fill(pieces, lines, chart).length;
  for (let room = 1; room < chart; room += 1) {
    const parts = fill(pieces, lines, room);
    if (parts.length === fewest) return parts;
  }
  return fill(pieces, lines, chart);
}

function cut<Row>(group: ChartGroup<Row>, most: number): ChartGroup<Row>[] {
  const count = Math.ceil(group.rows.length / most);
  const size = Math.ceil(group.rows.length / count);
  return Array.from({ length: count }, (_, index) => ({
    ...group,
    rows: group.rows.slice(index * size, (index + 1) * size),
  }));
}

function fill<Row>(
  groups: readonly ChartGroup<Row>[],
  lines: (group: ChartGroup<Row>) => number,
  room: number,
): ChartGroup<Row>[][] {
  const parts: ChartGroup<Row>[][] = [];
  let taken = 0;
  for (const group of groups) {
    const last = parts.at(-1);
    if (last !== undefined && taken + lines(group) <= room) last.push(group);
    else {
      parts.push([group]);
      taken = 0;
    }
    taken += lines(group);
  }
  return parts;
}
