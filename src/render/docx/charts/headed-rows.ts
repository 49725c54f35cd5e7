import type { ChartGroup } from '../../../document/chart.js';
import { named } from '../../../drawing/rows.js';
import { wrap } from '../../../drawing/words.js';
import type { Label } from './bar-chart.js';
import { widthOf } from './label-width.js';
import type { Looks } from './looks.js';

/** One of the places along a chart of lying bars: the heading of a group, or something that has a bar. */
export type HeadedRow<Row> = { heading: string } | { row: Row };

/** The groups below one another, each under its heading. */
export function headedRows<Row>(groups: readonly ChartGroup<Row>[]): HeadedRow<Row>[] {
  return groups.flatMap((group) => [{ heading: named(group) }, ...group.rows.map((row) => ({ row }))]);
}

/** The row that has a bar; undefined for a heading. */
export function rowIn<Row>(place: HeadedRow<Row>): Row | undefined {
  return 'row' in place ? place.row : undefined;
}

/**
 * A heading stands among the bars and not among the names: all names of an axis have the same look, and it would be
 * read as one of them. `width` in points.
 */
export function headingLabel(heading: string, width: number, looks: Looks): Label {
  const lines = wrap(heading, width, 2, { width, size: looks.size, measure: widthOf }, true);
  return { words: looks.rich(lines, 'ink', { bold: true, align: 'l' }), look: looks.paper };
}
