import type { Agenda, Indikator } from '../../answers/agenda.js';
import { percentOf, type ChartGroup, type ProgressChart, type ProgressRow } from '../../document/chart.js';
import { formatQuantity } from '../../language/format.js';
import type { Terms } from '../../language/terms.js';
import { divideIntoParts, type Room } from './divide-into-parts.js';

/** A chart of indicators, and what its text alternative tells. */
export interface ProgressPicture {
  chart: ProgressChart;
  /** Which of the charts it is, when there are several. */
  part: number;
  parts: number;
  /** Ids of the goals. */
  goals: string[];
  indicators: number;
  /** Indicators with an outcome. */
  followedUp: number;
  /** Measures whose target is reached, those that stand at their baseline, and those that have gone backwards. */
  reached: string[];
  unchanged: string[];
  backwards: string[];
  /** Measures on the way, with the share in whole percent: the one that has come furthest, and the one that has not. */
  furthest: { name: string; percent: number } | undefined;
  shortest: { name: string; percent: number } | undefined;
  /** Indicators whose way cannot be told: no baseline is measured, no target is set, or they are the same. */
  unmeasurable: number;
}

/** A bar with its name beside it and its values below takes two lines. */
const room: Room = { heading: 1, row: 2, chart: 21 };

/** The indicators of all goals, in as many charts as they need. */
export function progressPictures(agenda: Agenda, terms: Terms): ProgressPicture[] {
  const groups = (agenda.övergripande_mål?.mål ?? []).map(
    ({ id, namn, indikatorer = [] }): ChartGroup<ProgressRow> => ({
      target: id,
      number: '',
      name: namn,
      rows: indikatorer.map((indicator) => rowOf(indicator, terms)),
    }),
  );
  const { done, left, beyond, backwards, way, values } = terms.charts;
  const parts = divideIntoParts(groups, room);
  return parts.map((part, index) => ({
    chart: { kind: 'progress', groups: part, words: { done, left, beyond, backwards, way, values } },
    part: index + 1,
    parts: parts.length,
    goals: [...new Set(part.map(({ target }) => target))],
    ...factsOf(part.flatMap(({ rows }) => rows)),
  }));
}

/** The latest outcome as a table tells it. */
export interface OutcomeWords {
  /** "54 % (2028)" */
  value: string;
  /** "43 % av vägen"; "" where there is no way to measure along. */
  share: string;
  /** Which of the indicator's outcomes it is. */
  index: number;
}

/** Undefined before the first outcome. With `unit` the value is written in another than the indicator's. */
export function outcomeWords(indicator: Indikator, terms: Terms, unit?: string): OutcomeWords | undefined {
  const { utfall = [] } = indicator;
  if (utfall.length === 0) return undefined;
  const row = rowOf(unit === undefined ? indicator : { ...indicator, enhet: unit }, terms);
  return { value: row.latest, share: row.shareWords, index: utfall.length - 1 };
}

function rowOf(indicator: Indikator, terms: Terms): ProgressRow {
  const { mått, enhet = '', utgångsvärde, målvärde, utfall = [] } = indicator;
  const write = (value: number | string, year?: number): string => {
    const words = typeof value === 'string' ? value : formatQuantity(value, enhet, terms.units);
    return year === undefined ? words : `${words} (${year})`;
  };
  const latest = utfall.at(-1);
  const [from, to] = [utgångsvärde?.värde, målvärde?.värde];
  const measurable = typeof from === 'number' && to !== undefined && to !== from;
  const share = measurable && latest !== undefined ? (latest.värde - from) / (to - from) : undefined;
  return {
    name: mått,
    baseline: from === undefined ? terms.charts.unanswered : write(from, utgångsvärde?.år),
    target: to === undefined ? terms.charts.unanswered : write(to, målvärde?.år),
    latest: latest === undefined ? '' : write(latest.värde, latest.år),
    shareWords: share === undefined ? '' : shareWords(share, terms),
    ...(share === undefined ? {} : { share }),
    measurable,
  };
}

function shareWords(share: number, { charts, units }: Terms): string {
  const words = share < 0 ? charts.wrongWay : charts.share;
  return words.replace('{percent}', () => formatQuantity(percentOf(Math.abs(share)), 'procent', units));
}

function factsOf(rows: readonly ProgressRow[]): Omit<ProgressPicture, 'chart' | 'part' | 'parts' | 'goals'> {
  const shares = rows.flatMap(({ name, share }) => (share === undefined ? [] : [{ name, share }]));
  const namesWhere = (holds: (share: number) => boolean): string[] =>
    shares.filter(({ share }) => holds(share)).map(({ name }) => name);
  const onTheWay = shares
    .filter(({ share }) => share > 0 && share < 1)
    .sort((one, other) => other.share - one.share)
    .map(({ name, share }) => ({ name, percent: percentOf(share) }));
  return {
    indicators: rows.length,
    followedUp: rows.filter(({ latest }) => latest !== '').length,
    reached: namesWhere((share) => share >= 1),
    unchanged: namesWhere((share) => share === 0),
    backwards: namesWhere((share) => share < 0),
    furthest: onTheWay[0],
    shortest: onTheWay.length > 1 ? onTheWay.at(-1) : undefined,
    unmeasurable: rows.filter(({ measurable }) => !measurable).length,
  };
}
