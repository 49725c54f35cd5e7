import { flow } from './flow.js';
import type { ReportContext } from './context.js';
import { widthOf } from './width.js';

/** A heading with what it counts, and a line below that shows also where there are no colours. */
export function headingLines(
  title: string,
  counts: string,
  { paint, width }: ReportContext,
  line = '─',
): string[] {
  const words = [
    { words: title, paint: paint.strong },
    { words: counts, paint: paint.faint },
  ];
  const size = widthOf(counts === '' ? title : `${title}  ${counts}`);
  return [...flow(words, 2, width), paint.faint(line.repeat(Math.min(size, width ?? size)))];
}
