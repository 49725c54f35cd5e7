import type { CountsChart } from '../../../document/chart.js';
import { givenAnswers } from '../../../drawing/counts.js';
import { lineHeight, wrap } from '../../../drawing/words.js';
import { formatNumber } from '../../../language/format.js';
import type { BarChart, Label, Series } from './bar-chart.js';
import { widthOf } from './label-width.js';
import type { Looks } from './looks.js';

/** Part of the chart's width that the names have. */
const namesShare = 0.4;

/** The part of the longest stack's length that is kept free after it, for its total. */
const tail = 0.14;

/** Least height of a row, in points. */
const leastHeight = 22;

/** A lying stack for each row, with the figure of every part that has room for it, and the number of all at its end. */
export function countsBars(chart: CountsChart, looks: Looks, width: number): BarChart {
  const { rows } = chart;
  const sums = rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const most = Math.max(1, ...sums);
  const plot = width * (1 - namesShare);
  const lengthOf = (count: number): number => (count / (most * (1 + tail))) * plot;
  const figureOf = (count: number, row: number): string => (count === sums[row] ? '' : formatNumber(count));
  const given = givenAnswers(chart).map(({ name, index, sample }): Series => {
    const isSolid = sample === 'solid';
    const label = ({ counts }: CountsChart['rows'][number], row: number): Label | undefined => {
      const count = counts[index] ?? 0;
      const figure = count === 0 ? '' : figureOf(count, row);
      if (figure === '' || widthOf(figure, looks.size) + 4 > lengthOf(count)) return undefined;
      const look = isSolid ? looks.unseen : looks.paper;
      return { words: looks.rich([figure], isSolid ? 'ground' : 'ink'), look };
    };
    return {
      name,
      // A bar without a length would still be drawn, as a line: it is left out.
      values: rows.map(({ counts }) => (counts[index] ?? 0) || undefined),
      look: looks.filled(sample),
      listed: true,
      labels: rows.map(label),
    };
  });
  const total: Series = {
    name: chart.total,
    values: rows.map(() => tail * most),
    look: looks.unseen,
    listed: false,
    labels: sums.map((sum) => ({
      words: looks.rich([formatNumber(sum)], 'ink', { bold: true, align: 'l' }),
      look: looks.unseen,
    })),
    labelsAt: 'beginning',
  };
  // Programs count the entries of a legend from either end: what has none stands at both.
  const before: Series = {
    name: total.name,
    values: rows.map(() => undefined),
    look: looks.unseen,
    listed: false,
  };
  const sheet = { width: namesShare * width - looks.size, size: looks.size, measure: widthOf };
  const lines = Math.max(1, ...rows.map(({ name }) => wrap(name, sheet.width, 3, sheet).length));
  const height = Math.max(leastHeight, lines * lineHeight * looks.size + 6);
  return {
    direction: 'lying',
    categories: rows.map(({ name }) => name),
    series: [before, ...given, total],
    axis: { least: 0, most: (1 + tail) * most },
    gap: 60,
    names: namesShare,
    size: { width, height: rows.length * height + 40 },
  };
}
