/**
 * What a chart shows, in words and numbers. It has no look of its own: `drawing/` draws it for page and screen, Word
 * is given a chart that Word itself draws. Words are ready to be printed; numbers are written where they are drawn.
 */
export type ChartData = MoneyChart | ProgressChart | TimelineChart | CountsChart;

/** Money by year, stacked by source. */
export interface MoneyChart {
  kind: 'money';
  /** Every year from the first to the last, with money or without. */
  years: number[];
  /** From the foot of the stacks and up. Amounts are thousands of kronor, one for each year. */
  series: { name: string; amounts: number[] }[];
  /** One for each year: counted exactly, not by adding decimals. */
  totals: number[];
  /** What the totals are called. */
  total: string;
}

/** How many have given each of several answers, on each of the things that they were asked about. */
export interface CountsChart {
  kind: 'counts';
  /** The answers, in the order of the stacks. One that nobody has given keeps its place, and is not shown. */
  series: string[];
  /** Counts are whole numbers, one for each of the answers. */
  rows: { name: string; counts: number[] }[];
  /** What the numbers at the ends of the stacks are called. */
  total: string;
}

/** How far each indicator has come from its baseline towards its target. */
export interface ProgressChart {
  kind: 'progress';
  /** Goals with their indicators. */
  groups: ChartGroup<ProgressRow>[];
  words: ProgressWords;
}

export interface ProgressRow {
  name: string;
  /** "38 % (2025)", "ej mätt"; for an unanswered question what the words of the chart say. */
  baseline: string;
  /** "75 % (2030)" */
  target: string;
  /** "54 % (2028)" or "" before the first outcome. */
  latest: string;
  /**
   * The latest outcome as a share of the way: 0 is the baseline, 1 the target, below 0 backwards. Absent without an
   * outcome, and when there is no way to measure along.
   */
  share?: number;
  /** "43 % av vägen"; "" without a share. */
  shareWords: string;
  /** Whether there is a way: a measured baseline, and a target that differs from it. */
  measurable: boolean;
}

export interface ProgressWords {
  /** What the fillings mean. */
  done: string;
  left: string;
  beyond: string;
  backwards: string;
  /** What the bare way means, before there is any outcome. */
  way: string;
  /** What the values are called together. */
  values: string;
}

/** Actions as bars along the years. */
export interface TimelineChart {
  kind: 'timeline';
  /** The years that the axis covers, the last one included. */
  from: number;
  to: number;
  /** Focus areas with their actions. */
  groups: ChartGroup<TimelineRow>[];
  words: TimelineWords;
}

export interface TimelineRow {
  /** Id of the action. */
  target: string;
  /** "6.2.1"; set by arrange. */
  number: string;
  name: string;
  /** Months from January of the first year; the end is the first month after. An end that is not known is left out. */
  start?: number;
  end?: number;
}

export interface TimelineWords {
  bar: string;
  /** A bar without an end. */
  goesOn: string;
  /** A bar without a start. */
  atLatest: string;
  /** In the place of a bar. */
  untimed: string;
}

/** Rows that belong together, under a heading. */
export interface ChartGroup<Row> {
  /** Id of the goal or area that the heading names; "" when it is none. */
  target: string;
  /** "6.2" or ""; set by arrange. */
  number: string;
  name: string;
  rows: Row[];
}

/** The same chart with the numbers of what it names; `numberOf` gives "" for what has none. */
export function withNumbers(chart: ChartData, numberOf: (id: string) => string): ChartData {
  const numbered = <Row>(group: ChartGroup<Row>): ChartGroup<Row> => ({
    ...group,
    number: numberOf(group.target),
  });
  switch (chart.kind) {
    case 'money':
    case 'counts':
      return chart;
    case 'progress':
      return { ...chart, groups: chart.groups.map(numbered) };
    case 'timeline':
      return {
        ...chart,
        groups: chart.groups.map((group) => ({
          ...numbered(group),
          rows: group.rows.map((row) => ({ ...row, number: numberOf(row.target) })),
        })),
      };
  }
}

/** A share in whole percent: 100 only when all the way is gone, 0 only when nothing of it is. */
export function percentOf(share: number): number {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return 99;
  return percent === 0 && share !== 0 ? Math.sign(share) : percent;
}
