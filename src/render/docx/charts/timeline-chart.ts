import type { TimelineChart, TimelineRow } from '../../../document/chart.js';
import { named } from '../../../drawing/rows.js';
import { timelineFillings } from '../../../drawing/timeline.js';
import { yearStep } from '../../../drawing/year-step.js';
import type { BarChart, Label, Series } from './bar-chart.js';
import { headedRows, headingLabel, rowIn } from './headed-rows.js';
import type { Looks } from './looks.js';

const monthsInYear = 12;

/** Part of the chart's width that the names have. */
const names = 0.46;

/** Height of a row, in points: room for two lines of a name. */
const rowHeight = 25;

/** A bar for each action, after one that is not seen and takes the room from the first year. */
export function timelineBars(chart: TimelineChart, looks: Looks, width: number): BarChart {
  const { from, to, groups, words } = chart;
  const places = headedRows(groups);
  const rows = places.map(rowIn);
  const years = to - from + 1;
  const yearAt = (month: number): number => from + month / monthsInYear;
  const bar = (
    name: string,
    look: string,
    holds: (row: TimelineRow) => boolean,
    lengthOf: (row: TimelineRow) => number,
  ): Series[] => {
    if (!rows.some((row) => row !== undefined && holds(row))) return [];
    const values = rows.map((row) => (row !== undefined && holds(row) ? lengthOf(row) : undefined));
    return [{ name, values, look, listed: true }];
  };
  const before: Series = {
    name: words.untimed,
    values: rows.map((row) => yearAt(row?.start ?? 0)),
    look: looks.unseen,
    listed: false,
  };
  const said: Series = {
    name: words.untimed,
    values: rows.map((row) => (row === undefined || isUntimed(row) ? years : undefined)),
    look: looks.unseen,
    listed: false,
    labels: places.map((place): Label | undefined => {
      if ('heading' in place) return headingLabel(place.heading, width * (1 - names), looks);
      return isUntimed(place.row)
        ? { words: looks.rich([words.untimed], 'soft'), look: looks.paper }
        : undefined;
    }),
    labelsAt: 'beginning',
  };
  const lengthOf = ({ start = 0, end = years * monthsInYear }: TimelineRow): number =>
    Math.max(0, end - start) / monthsInYear;
  return {
    direction: 'lying',
    categories: rows.map((row) => (row === undefined ? '' : named(row))),
    series: [
      before,
      ...bar(
        words.bar,
        looks.filled(timelineFillings.bar),
        ({ start, end }) => start !== undefined && end !== undefined,
        lengthOf,
      ),
      ...bar(
        words.goesOn,
        looks.fading,
        ({ start, end }) => start !== undefined && end === undefined,
        lengthOf,
      ),
      ...bar(
        words.atLatest,
        looks.filled(timelineFillings.atLatest),
        ({ start, end }) => start === undefined && end !== undefined,
        lengthOf,
      ),
      said,
    ],
    axis: { least: from, most: to + 1, steps: { size: yearStep(years / 10), format: `[>${to}.5]"";0` } },
    gap: 70,
    names,
    size: { width, height: rows.length * rowHeight + 45 },
  };
}

function isUntimed({ start, end }: TimelineRow): boolean {
  return start === undefined && end === undefined;
}
