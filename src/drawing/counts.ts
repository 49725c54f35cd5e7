import type { CountsChart } from '../document/chart.js';
import { formatNumber } from '../language/format.js';
import { fillingAt } from './fillings.js';
import { legend } from './legend.js';
import { layoutOf } from './rows.js';
import { segment } from './segment.js';
import { thin, type Drawing, type Shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { fit, lineHeight, paragraph, widest, words, wrap } from './words.js';

/** The part of a wide sheet that the names have. */
const namesShare = 0.4;

/** A lying stack for each row, its name before or above it and the number of all its answers after. */
export function drawCounts(chart: CountsChart, sheet: Sheet): Drawing {
  const { width, size } = sheet;
  const line = lineHeight * size;
  const head = legend(givenAnswers(chart), sheet);
  const { names, bars, beside } = layoutOf(sheet, namesShare);
  const sums = chart.rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const totals = sums.map((sum) => fit(formatNumber(sum), bars.width / 2, sheet, true));
  const room = bars.width - thin - widest(totals, sheet, true) - 0.6 * size;
  const most = Math.max(1, ...sums);
  const thickness = 1.3 * size;
  const shapes: Shape[] = [...head.shapes];
  let y = head.height;
  chart.rows.forEach(({ name, counts }, row) => {
    const lines = wrap(name, names.width, 3, sheet);
    const top = beside ? y : y + lines.length * line;
    let x = bars.x + thin;
    shapes.push(...paragraph(lines, 0, y, sheet));
    counts.forEach((count, index) => {
      const box = { x, y: top, width: (count / most) * room, height: thickness };
      x += box.width;
      // A stack of one answer has its number at its end already.
      const figure = count === sums[row] ? '' : formatNumber(count);
      if (count > 0) shapes.push(...segment(box, 'width', index, figure, sheet));
    });
    shapes.push(words(totals[row] ?? '', x + 0.5 * size, top + 0.05 * size, sheet, { bold: true }), {
      type: 'lines',
      lines: [
        [
          { x: bars.x, y: top },
          { x: bars.x, y: top + thickness },
        ],
      ],
      paint: 'soft',
      width: thin,
    });
    y = Math.max(y + lines.length * line, top + thickness) + 0.6 * size;
  });
  return { width, height: y, shapes };
}

/** The answers that somebody has given, for a legend: what has no place in the chart needs no explanation. */
export function givenAnswers({ series, rows }: CountsChart) {
  return series.flatMap((name, index) =>
    rows.some(({ counts }) => (counts[index] ?? 0) > 0) ? [{ name, index, sample: fillingAt(index) }] : [],
  );
}
