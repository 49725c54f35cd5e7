import type { ProgressChart, ProgressRow } from '../../../document/chart.js';
import { progressFillings, progressScale, within } from '../../../drawing/progress.js';
import { fit, lineHeight, wrap } from '../../../drawing/words.js';
import type { BarChart, Label, Series } from './bar-chart.js';
import { headedRows, headingLabel, rowIn } from './headed-rows.js';
import { widthOf } from './label-width.js';
import type { Looks } from './looks.js';

/** Part of the chart's width that the names have, and of the rest that the bars have: words follow them. */
const shares = { names: 0.42, bars: 0.42 } as const;

/** Height of a row, in points, when its values have no need of more: a goal's heading has one too. */
const rowHeight = 33;

/** Lines that the values of a row may have, so that the rows of a chart have room on a page. */
const mostLines = 5;

/** A bar for each indicator, from the baseline to the target, followed by its values. */
export function progressBars(chart: ProgressChart, looks: Looks, width: number): BarChart {
  const scale = progressScale(chart);
  const places = headedRows(chart.groups);
  const rows = places.map(rowIn);
  const length = scale.most - scale.least;
  const room = (length * (1 - shares.bars)) / shares.bars;
  const plotInPoints = width * (1 - shares.names);
  const roomInPoints = plotInPoints * (1 - shares.bars);
  const headingRoom = scale.most + room;
  const headingInPoints = (plotInPoints * headingRoom) / (headingRoom - scale.least);

  // A bar without a length would still be drawn, as a line: it is left out.
  const values = (lengthOf: (row: ProgressRow) => number): (number | undefined)[] =>
    rows.map((row) => (row === undefined || lengthOf(row) === 0 ? undefined : lengthOf(row)));
  const isAllAhead = rows.every((row) => row?.share === undefined);
  const bar = (kind: keyof typeof progressFillings, lengthOf: (row: ProgressRow) => number): Series => {
    const lengths = values(lengthOf);
    return {
      name: kind === 'left' && isAllAhead ? chart.words.way : chart.words[kind],
      values: lengths,
      look: looks.filled(progressFillings[kind]),
      listed: lengths.some((value) => value !== undefined),
    };
  };
  const linesOf = (row: ProgressRow): string[] => valueLines(row, roomInPoints, looks.size);
  const mostOf = Math.max(0, ...rows.map((row) => (row === undefined ? 0 : linesOf(row).length)));
  const height = Math.max(rowHeight, mostOf * lineHeight * looks.size + 4);
  const told: Series = {
    name: chart.words.values,
    values: rows.map((row) => (row === undefined ? headingRoom : room)),
    look: looks.unseen,
    listed: false,
    labels: places.map((place): Label =>
      'heading' in place
        ? headingLabel(place.heading, headingInPoints, looks)
        : { words: looks.rich(linesOf(place.row), 'ink', { align: 'l' }), look: looks.unseen },
    ),
    labelsAt: 'beginning',
  };
  const reached = ({ share = 0 }: ProgressRow): number => within(share, scale);
  const series = [
    bar('backwards', (row) => Math.min(0, reached(row))),
    bar('done', (row) => Math.min(Math.max(0, reached(row)), 1)),
    bar('left', (row) => (row.measurable ? 1 - Math.min(Math.max(0, reached(row)), 1) : 0)),
    bar('beyond', (row) => Math.max(0, reached(row) - 1)),
  ].filter(({ listed }) => listed);
  return {
    direction: 'lying',
    categories: rows.map((row) => row?.name ?? ''),
    // Programs count the entries of a legend from either end: what has none stands at both.
    series: [
      { name: told.name, values: values(() => 0), look: looks.unseen, listed: false },
      ...series,
      told,
    ],
    axis: { least: scale.least, most: scale.most + room },
    gap: 110,
    names: shares.names,
    size: { width, height: rows.length * height + 30 },
  };
}

/** "38 % (2025) → 75 % (2030)", and the latest outcome; on more lines when one has no room for it. */
function valueLines(
  { baseline, target, latest, shareWords }: ProgressRow,
  room: number,
  size: number,
): string[] {
  const fits = (text: string): boolean => widthOf(text, size) <= room;
  const pair = (one: string, between: string, other: string): string[] => {
    if (other === '') return one === '' ? [] : [one];
    const together = `${one}${between}${other}`;
    return fits(together) ? [together] : [`${one}${between.trimEnd()}`, other];
  };
  const sheet = { width: room, size, measure: widthOf };
  const parts = [...pair(baseline, ' \u2192 ', target), ...pair(latest, ', ', shareWords)];
  const broken = parts.flatMap((part) => wrap(part, room, 2, sheet));
  return broken.length <= mostLines ? broken : parts.map((part) => fit(part, room, sheet));
}
