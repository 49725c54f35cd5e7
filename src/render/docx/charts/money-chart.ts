import type { MoneyChart } from '../../../document/chart.js';
import { fillingAt } from '../../../drawing/fillings.js';
import { yearStep } from '../../../drawing/year-step.js';
import { formatNumber } from '../../../language/format.js';
import type { BarChart, Label, Series } from './bar-chart.js';
import type { Looks } from './looks.js';
import { widthOf } from './label-width.js';

/** Heights in points: of the whole chart, and about what the stacks have of it. */
const height = 210;
const stackHeight = 140;

/** Widest of a bar, in points, and as a part of what a year has: one year alone is no wall. */
const widest = { bar: 95, share: 0.7 } as const;

/** The part of the height that is kept free over the highest stack, for its total. */
const headroom = 0.14;

/**
 * A stack a year, with the figure of every part that has room for it, and the total on top: of the highest only, when
 * the years are too many for all. Where a source has most it is named too, for the samples of a legend are too small
 * for patterns.
 */
export function moneyBars(chart: MoneyChart, looks: Looks, width: number): BarChart {
  const { years, totals, series } = chart;
  const most = Math.max(...totals, 0);
  const pitch = width / Math.max(1, years.length);
  const barWidth = Math.min(widest.share * pitch, widest.bar);
  const hasRoom = (amount: number, lines: readonly string[]): boolean =>
    amount > 0 &&
    amount * stackHeight >= 1.3 * lines.length * looks.size * most &&
    lines.every((line) => widthOf(line, looks.size) <= barWidth);
  const sources = series.map(({ name, amounts }, index): Series => {
    const filling = fillingAt(index);
    const [paint, look] =
      filling === 'solid' ? (['ground', looks.unseen] as const) : (['ink', looks.paper] as const);
    const label = (amount: number, column: number): Label | undefined => {
      // A figure of its own only where it is not the total.
      const figure = amount === totals[column] ? [] : [formatNumber(amount)];
      const isMost = column === amounts.indexOf(Math.max(...amounts));
      const lines = isMost && hasRoom(amount, [name, ...figure]) ? [name, ...figure] : figure;
      return lines.length > 0 && hasRoom(amount, lines)
        ? { words: looks.rich(lines, paint), look }
        : undefined;
    };
    return {
      name,
      // A bar without a length would still be drawn, as a line: it is left out.
      values: amounts.map((amount) => (amount === 0 ? undefined : amount)),
      look: looks.filled(filling),
      listed: true,
      labels: amounts.map(label),
    };
  });
  const hasTotals = totals.every((amount) => widthOf(formatNumber(amount), looks.size, true) + 3 <= pitch);
  const yearWidth = Math.max(...years.map((year) => widthOf(String(year), looks.size)));
  const total: Series = {
    name: chart.total,
    values: years.map(() => headroom * most),
    look: looks.unseen,
    listed: false,
    labels: totals.map((amount, column) =>
      hasTotals || column === totals.indexOf(most)
        ? { words: looks.rich([formatNumber(amount)], 'ink', { bold: true }), look: looks.unseen }
        : undefined,
    ),
    labelsAt: 'beginning',
  };
  return {
    direction: 'standing',
    categories: years.map(String),
    series: [...sources, total],
    axis: { least: 0, most: most === 0 ? 1 : (1 + headroom) * most },
    namesEvery: yearStep((1.3 * yearWidth) / pitch),
    gap: Math.round(100 * (pitch / barWidth - 1)),
    names: 0,
    size: { width, height },
  };
}
