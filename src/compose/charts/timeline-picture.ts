import type { Agenda, Insats } from '../../answers/agenda.js';
import type { ChartGroup, TimelineChart, TimelineRow } from '../../document/chart.js';
import type { Terms } from '../../language/terms.js';
import { divideIntoParts, type Room } from './divide-into-parts.js';
import { endMonth, startMonth, yearOf, type Time } from './month.js';

/** A chart of actions in time, and what its text alternative tells. */
export interface TimelinePicture {
  chart: TimelineChart;
  /** Which of the charts it is, when there are several. */
  part: number;
  parts: number;
  /** The headings of the bars: focus areas. */
  groups: string[];
  actions: number;
  /** When the first begins and the last ends ("2027-02"), and which do. */
  begins: Moment | undefined;
  ends: Moment | undefined;
  /** How many begin and have no end, and how many have no time. */
  goesOn: number;
  untimed: number;
}

interface Moment {
  time: string;
  actions: string[];
}

const room: Room = { heading: 1, row: 1, chart: 18 };

/** The actions of all focus areas, in as many charts as they need; none when no action has a time. */
export function timelinePictures(agenda: Agenda, terms: Terms): TimelinePicture[] {
  const actions = agenda.insatser?.lista ?? [];
  const years = yearsOf(agenda, actions);
  if (years === undefined) return [];
  const { planned: bar, goesOn, atLatest, untimed } = terms.charts;
  const parts = divideIntoParts(groupsOf(agenda, years.from, terms), room);
  return parts.map((part, index) => ({
    chart: { kind: 'timeline', ...years, groups: part, words: { bar, goesOn, atLatest, untimed } },
    part: index + 1,
    parts: parts.length,
    groups: part.map(({ name }) => name),
    ...factsOf(actionsIn(part, actions)),
  }));
}

/** The period, and further as far as any action goes. */
function yearsOf(
  { dokument: { period } }: Agenda,
  actions: readonly Insats[],
): { from: number; to: number } | undefined {
  const times = actions.flatMap(({ tid = {} }): Time[] => [tid.start ?? [], tid.slut ?? []].flat());
  if (times.length === 0) return undefined;
  const years = [...times.map(yearOf), ...(period === undefined ? [] : [period.från, period.till])];
  return { from: Math.min(...years), to: Math.max(...years) };
}

function groupsOf(
  { insatsområden, insatser }: Agenda,
  firstYear: number,
  { charts }: Terms,
): ChartGroup<TimelineRow>[] {
  const rowsOf = (area: string | undefined): TimelineRow[] =>
    (insatser?.lista ?? [])
      .filter(({ område }) => område === area)
      .map(({ id, namn, tid: { start, slut } = {} }) => ({
        target: id,
        number: '',
        name: namn,
        ...(start === undefined ? {} : { start: startMonth(start) - 12 * firstYear }),
        ...(slut === undefined ? {} : { end: endMonth(slut) - 12 * firstYear }),
      }));
  const areas = (insatsområden?.områden ?? []).map(({ id, namn }) => ({
    // The heading that the actions stand under in their own chapter.
    target: `insatser-${id}`,
    number: '',
    name: namn,
    rows: rowsOf(id),
  }));
  return [...areas, { target: '', number: '', name: charts.withoutArea, rows: rowsOf(undefined) }];
}

function actionsIn(groups: readonly ChartGroup<TimelineRow>[], actions: readonly Insats[]): Insats[] {
  const ids = new Set(groups.flatMap(({ rows }) => rows.map(({ target }) => target)));
  return actions.filter(({ id }) => ids.has(id));
}

function factsOf(
  actions: readonly Insats[],
): Pick<TimelinePicture, 'actions' | 'begins' | 'ends' | 'goesOn' | 'untimed'> {
  const starts = timed(actions, 'start', startMonth).sort((one, other) => one.month - other.month);
  const ends = timed(actions, 'slut', endMonth).sort((one, other) => other.month - one.month);
  return {
    actions: actions.length,
    begins: firstOf(starts),
    ends: firstOf(ends),
    goesOn: actions.filter(({ tid }) => tid?.start !== undefined && tid.slut === undefined).length,
    untimed: actions.filter(({ tid }) => tid?.start === undefined && tid?.slut === undefined).length,
  };
}

interface Timed {
  name: string;
  time: string;
  month: number;
}

function timed(actions: readonly Insats[], key: 'start' | 'slut', monthOf: (time: Time) => number): Timed[] {
  return actions.flatMap(({ namn, tid }) => {
    const time = tid?.[key];
    return time === undefined ? [] : [{ name: namn, time: String(time), month: monthOf(time) }];
  });
}

function firstOf(sorted: readonly Timed[]): Moment | undefined {
  const [first] = sorted;
  if (first === undefined) return undefined;
  const same = sorted.filter(({ month }) => month === first.month);
  return { time: first.time, actions: same.map(({ name }) => name) };
}
