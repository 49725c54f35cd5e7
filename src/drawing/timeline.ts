import type { TimelineChart, TimelineRow } from '../document/chart.js';
import { filled, type Filling } from './fillings.js';
import { legend, type LegendItem } from './legend.js';
import { arrowHead, layoutOf, named, stack, type Layout, type Part } from './rows.js';
import { thin, type Box, type Drawing, type Lines, type Shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { lineHeight, paragraph, widest, words, wrap } from './words.js';
import { yearStep } from './year-step.js';

/** What bars mean, and how they are filled. A bar that goes on ends in an arrow besides. */
export const timelineFillings = { bar: 'solid', atLatest: 'hatched' } as const satisfies Record<
  string,
  Filling
>;

const monthsInYear = 12;

/** Actions below one another, along the same years. */
export function drawTimeline(chart: TimelineChart, sheet: Sheet): Drawing {
  const samples = legend(legendOf(chart), sheet);
  const layout = layoutOf(sheet, 0.46);
  const axis = axisOf(chart, layout);
  const head = drawYears(axis, samples.height, sheet);
  const rows = stack(
    chart.groups,
    head.bottom,
    sheet,
    (row, top) => drawRow(row, top, { sheet, layout, axis, untimed: chart.words.untimed }),
    layout.beside,
  );
  // Names above their bars would be crossed by lines through all rows.
  const hasGrid = layout.beside && chart.groups.length > 0;
  const grid = hasGrid ? yearLines(axis, { top: head.bottom, bottom: rows.bottom }, sheet.size) : [];
  return {
    width: sheet.width,
    height: rows.bottom,
    shapes: [...samples.shapes, ...head.shapes, ...grid, ...rows.shapes],
  };
}

function legendOf({ groups, words: { bar, goesOn, atLatest } }: TimelineChart): LegendItem[] {
  const rows = groups.flatMap((group) => group.rows);
  const some = (holds: (row: TimelineRow) => boolean, item: LegendItem): LegendItem[] =>
    rows.some(holds) ? [item] : [];
  const others = [
    ...some(({ start, end }) => start !== undefined && end === undefined, { name: goesOn, sample: openBar }),
    ...some(({ start, end }) => start === undefined && end !== undefined, {
      name: atLatest,
      sample: timelineFillings.atLatest,
    }),
  ];
  // Bars of one kind between two times say all by themselves.
  if (others.length === 0) return [];
  const bars = { name: bar, sample: timelineFillings.bar };
  return [...some(({ start, end }) => start !== undefined && end !== undefined, bars), ...others];
}

interface Axis {
  from: number;
  years: number;
  yearWidth: number;
  left: number;
  right: number;
  /** Where a month begins, counted from January of the first year; never outside the axis. */
  at(month: number): number;
}

function axisOf({ from, to }: TimelineChart, { bars }: Layout): Axis {
  const years = Math.max(1, to - from + 1);
  const [left, right] = [bars.x + thin, bars.x + bars.width - thin];
  const yearWidth = (right - left) / years;
  const at = (month: number): number =>
    left + (Math.min(Math.max(month, 0), years * monthsInYear) / monthsInYear) * yearWidth;
  return { from, years, yearWidth, left, right, at };
}

/** The years over their part of the axis; only some of them when they are many. */
function drawYears({ from, years, yearWidth, left }: Axis, top: number, sheet: Sheet): Part {
  const { size } = sheet;
  const labels = Array.from({ length: years }, (_, index) => String(from + index));
  const room = widest(labels, sheet, true);
  const step = yearStep((room + 0.4 * size) / yearWidth);
  const shapes = labels.flatMap((label, index) => {
    if ((from + index) % step !== 0) return [];
    const x = step === 1 ? left + (index + 0.5) * yearWidth : left + index * yearWidth;
    if (step > 1 && x + room > sheet.width) return [];
    return [words(label, x, top, sheet, { bold: true, anchor: step === 1 ? 'middle' : 'start' })];
  });
  return { shapes, bottom: top + lineHeight * size + 0.2 * size };
}

interface Place {
  sheet: Sheet;
  layout: Layout;
  axis: Axis;
  untimed: string;
}

function drawRow(row: TimelineRow, top: number, { sheet, layout, axis, untimed }: Place): Part {
  const { size } = sheet;
  const line = lineHeight * size;
  const names = wrap(named(row), layout.names.width, 3, sheet);
  const room = names.length * line;
  const first = layout.beside ? top : top + room;
  const height = Math.max(layout.beside ? room : 0, line);
  const bar = { y: first + (height - size) / 2, height: size };
  const grid = { top: first, bottom: first + height + 0.2 * size };
  const isTimed = row.start !== undefined || row.end !== undefined;
  const shapes = [
    ...(layout.beside ? [] : yearLines(axis, grid, size)),
    ...paragraph(names, 0, top, sheet),
    ...(isTimed ? drawBar(row, bar, axis) : untimedWords(untimed, first + (height - line) / 2, axis, sheet)),
  ];
  return { shapes, bottom: first + height + (layout.beside ? 0.4 : 0.6) * size };
}

/** A line between years, and fainter ones between quarters where they have room. */
function yearLines(
  { left, years, yearWidth }: Axis,
  { top, bottom }: { top: number; bottom: number },
  size: number,
): Shape[] {
  const upright = (x: number): Lines['lines'][number] => [
    { x, y: top },
    { x, y: bottom },
  ];
  const between = Array.from({ length: years + 1 }, (_, index) => upright(left + index * yearWidth));
  const hasQuarters = yearWidth >= 5 * size;
  const quarters = hasQuarters
    ? Array.from({ length: years * 4 }, (_, index) => upright(left + (index * yearWidth) / 4))
    : [];
  return [
    ...(hasQuarters ? [{ type: 'lines', lines: quarters, paint: 'line', width: 0.3 } as const] : []),
    ...(yearWidth >= 3 ? [{ type: 'lines', lines: between, paint: 'line', width: 1.2 } as const] : []),
  ];
}

function drawBar({ start, end }: TimelineRow, bar: { y: number; height: number }, axis: Axis): Shape[] {
  const from = start === undefined ? axis.left : axis.at(start);
  const to = end === undefined ? axis.right : axis.at(end);
  if (end === undefined) {
    // What begins at the very end of the years has an arrow too.
    const width = Math.max(to - from, 0.6 * bar.height);
    return openBar({ x: to - width, width, ...bar });
  }
  const box = { x: from, width: Math.max(to - from, 2), ...bar };
  if (start !== undefined) return filled(box, timelineFillings.bar);
  const stop = { x: to, y: bar.y };
  return [
    ...filled(box, timelineFillings.atLatest),
    { type: 'lines', lines: [[stop, { ...stop, y: bar.y + bar.height }]], paint: 'strong', width: 4 * thin },
  ];
}

/** A bar that ends in an arrow, at the edge of the years. */
function openBar(box: Box): Shape[] {
  const head = Math.min(box.height, box.width);
  const body = { ...box, width: box.width - head };
  const thinner = { ...body, y: body.y + 0.15 * body.height, height: 0.7 * body.height };
  return [
    ...filled(head < box.width ? thinner : { ...thinner, width: 0 }, timelineFillings.bar),
    arrowHead({ x: box.x + box.width - head, y: box.y, width: head, height: box.height }),
  ];
}

/** On paper of their own, so that the lines between the years do not cross them. */
function untimedWords(untimed: string, top: number, { left }: Axis, sheet: Sheet): Shape[] {
  const { size } = sheet;
  const width = sheet.measure(untimed, size, false) + 0.6 * size;
  return [
    { type: 'rectangle', box: { x: left, y: top, width, height: lineHeight * size }, fill: 'ground' },
    words(untimed, left + 0.3 * size, top, sheet, { paint: 'soft' }),
  ];
}
