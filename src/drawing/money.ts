import type { MoneyChart } from '../document/chart.js';
import { formatNumber } from '../language/format.js';
import { fillingAt } from './fillings.js';
import { legend } from './legend.js';
import { centred, segment } from './segment.js';
import { thin, type Drawing, type Shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { yearStep } from './year-step.js';
import { fit, lineHeight, widest, words } from './words.js';

/** More years than this are drawn as columns even when their figures have no room: rows would fill pages. */
const mostRows = 30;

/** Height of the highest column, in sizes. */
const highest = 16;

/** A stack a year: standing side by side when all figures have room, else lying one below the other. */
export function drawMoney(chart: MoneyChart, sheet: Sheet): Drawing {
  const { shapes, height } = legend(
    chart.series.map(({ name }, index) => ({ name, sample: fillingAt(index) })),
    sheet,
  );
  const pitch = sheet.width / Math.max(1, chart.years.length);
  const air = 0.5 * sheet.size;
  const figures = [...chart.totals.map(formatNumber), ...chart.years.map(String)];
  const hasRoom = widest(figures, sheet, true) + air <= pitch;
  const draw = hasRoom || chart.years.length > mostRows ? columns : rows;
  const stacks = draw(chart, sheet, height);
  return { width: sheet.width, height: stacks.bottom, shapes: [...shapes, ...stacks.shapes] };
}

interface Part {
  shapes: Shape[];
  bottom: number;
}

function columns(chart: MoneyChart, sheet: Sheet, top: number): Part {
  const { width, size } = sheet;
  const line = lineHeight * size;
  const pitch = width / Math.max(1, chart.years.length);
  const stackWidth = Math.min(0.62 * pitch, 7 * size);
  const foot = top + line + highest * size;
  const scale = scaleOf(chart, highest * size);
  const peak = chart.totals.indexOf(Math.max(...chart.totals));
  const hasTotals = widest(chart.totals.map(formatNumber), sheet, true) <= pitch;
  const shapes = chart.years.flatMap((_, column): Shape[] => {
    const middle = (column + 0.5) * pitch;
    const x = middle - stackWidth / 2;
    let bottom = foot;
    const stack = chart.series.flatMap(({ amounts }, index) => {
      const length = scale(amounts[column]);
      bottom -= length;
      const box = { x, y: bottom, width: stackWidth, height: length };
      return segment(box, 'height', index, figureOf(chart, index, column), sheet);
    });
    const total = formatNumber(chart.totals[column] ?? 0);
    return [
      ...stack,
      ...(hasTotals || column === peak ? centred(total, middle, bottom - line, sheet, true) : []),
    ];
  });
  return {
    shapes: [
      ...shapes,
      ...yearsBelow(chart.years, foot + 0.3 * size, sheet),
      rule({ x: 0, y: foot }, { x: width, y: foot }),
    ],
    bottom: foot + line + 0.4 * size,
  };
}

/** Each year under its column; where they have no room side by side, only some of them. */
function yearsBelow(years: readonly number[], top: number, sheet: Sheet): Shape[] {
  const pitch = sheet.width / years.length;
  const room = widest(years.map(String), sheet) + 0.5 * sheet.size;
  const step = yearStep(room / pitch);
  // Those at the edges are moved in, and may come too close to the next.
  const isClear = (column: number): boolean =>
    step === 1 || ((column + 0.5) * pitch >= room / 2 && (years.length - column - 0.5) * pitch >= room / 2);
  return years.flatMap((year, column) =>
    year % step === 0 && isClear(column) ? centred(String(year), (column + 0.5) * pitch, top, sheet) : [],
  );
}

/** Lying stacks, the year before and the total after; on a line above where the figures leave too little room. */
function rows(chart: MoneyChart, sheet: Sheet, top: number): Part {
  const { width, size, measure } = sheet;
  const totals = chart.totals.map((total) => fit(formatNumber(total), width, sheet, true));
  const before = widest(chart.years.map(String), sheet) + 0.7 * size;
  const after = widest(totals, sheet, true) + 0.7 * size;
  const isBeside = width - before - after >= 0.3 * width;
  const room = isBeside ? width - before - after : width - thin;
  const scale = scaleOf(chart, room);
  const [above, thickness] = [isBeside ? 0 : lineHeight * size, 1.3 * size];
  const pitch = above + thickness + 0.7 * size;
  const shapes = chart.years.flatMap((year, row): Shape[] => {
    const y = top + row * pitch + above;
    const start = isBeside ? before : thin;
    let x = start;
    const stack = chart.series.flatMap(({ amounts }, index) => {
      const box = { x, y, width: scale(amounts[row]), height: thickness };
      x += box.width;
      return segment(box, 'width', index, figureOf(chart, index, row), sheet);
    });
    const total = totals[row] ?? '';
    const label = isBeside ? y + 0.05 * size : y - above;
    const yearWords = words(String(year), 0, label, sheet);
    const totalAt = isBeside ? x + 0.5 * size : width;
    const hasRoom = isBeside || measure(total, size, true) + before <= width;
    return [
      ...stack,
      ...(hasRoom ? [yearWords] : []),
      words(total, totalAt, label, sheet, { bold: true, anchor: isBeside ? 'start' : 'end' }),
      rule({ x: start, y }, { x: start, y: y + thickness }),
    ];
  });
  return { shapes, bottom: top + chart.years.length * pitch };
}

/** From an amount to its length; what is below nothing has none. */
function scaleOf({ series, years }: MoneyChart, longest: number): (amount: number | undefined) => number {
  const positive = (amount: number | undefined): number => Math.max(0, amount ?? 0);
  const stacks = years.map((_, index) =>
    series.reduce((sum, { amounts }) => sum + positive(amounts[index]), 0),
  );
  const most = Math.max(0, ...stacks);
  return (amount) => (most === 0 ? 0 : (positive(amount) / most) * longest);
}

/** The figure of one source in one year; none when the total says the same. */
function figureOf({ series, totals }: MoneyChart, index: number, year: number): string {
  const amount = series[index]?.amounts[year] ?? 0;
  return amount === totals[year] ? '' : formatNumber(amount);
}

function rule(from: { x: number; y: number }, to: { x: number; y: number }): Shape {
  return { type: 'lines', lines: [[from, to]], paint: 'soft', width: thin };
}
