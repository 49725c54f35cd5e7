import type Handlebars from 'handlebars';
import type { Agenda, Indikator } from '../../answers/agenda.js';
import { pointerTo } from '../../answers/pointer.js';
import type { ChartData, CountsChart } from '../../document/chart.js';
import type { Terms } from '../../language/terms.js';
import { groupMark, isGroup, type View } from '../answer-view.js';
import { actionsInOrder } from '../overviews/goals.js';
import { present } from '../overviews/present.js';
import type { Slots } from '../slots.js';
import { TemplateFault } from '../template-fault.js';
import { moneyPicture } from './money-picture.js';
import { outcomeWords, progressPictures } from './progress-picture.js';
import { timelinePictures } from './timeline-picture.js';

/** Stands in a table cell where there is nothing to say. */
const dash = '\u2013';

type Options = Handlebars.HelperOptions;
type Helper = (this: unknown, ...args: never[]) => unknown;

/**
 * Charts as a template asks for them: `{{#each (moneyPictures @root)}}`. Each takes the whole of the answers and gives
 * a list of pictures, empty when there is nothing to show; `{{chart}}` in the attribute of a `:::chart` is the chart,
 * and the rest is what its text alternative can tell.
 */
export function chartHelpers(slots: Slots, terms: Terms): Record<string, Helper> {
  const pictures =
    (make: (agenda: Agenda, terms: Terms) => { chart: ChartData }[]): Helper =>
    (answers: View) =>
      make(agendaIn(answers), terms).map(({ chart, ...facts }) => ({
        ...(present(facts, answers, slots) as object),
        chart: { toHTML: () => slots.emit({ kind: 'chart', data: chart }) },
      }));
  return {
    moneyPictures: pictures((agenda) => {
      const picture = moneyPicture(agenda, terms);
      return picture === undefined ? [] : [picture];
    }),
    progressPictures: pictures(progressPictures),
    timelinePictures: pictures(timelinePictures),
    /** `{{countsChart data}}`: a chart of what the command has counted, a `CountsChart` without its kind. */
    countsChart: (counted: View) => {
      if (!isGroup(counted)) throw new TemplateFault('a chart of counts is made of what has been counted');
      const data: CountsChart = { ...(counted[groupMark].raw as Omit<CountsChart, 'kind'>), kind: 'counts' };
      return { toHTML: () => slots.emit({ kind: 'chart', data }) };
    },
    /** `(orderedActions @root)`: the actions in the order of their numbers. */
    orderedActions: (answers: View) => present(actionsInOrder(agendaIn(answers)), answers, slots),
    /** `(hasOutcomes @root)`: whether any indicator has one. */
    hasOutcomes: (answers: View) =>
      (agendaIn(answers).övergripande_mål?.mål ?? []).some(({ indikatorer = [] }) =>
        indikatorer.some(({ utfall = [] }) => utfall.length > 0),
      ),
    /** `{{outcome indicator}}`, `{{outcome indicator unit=""}}`: the latest one and how far it is, or a dash. */
    outcome: (indicator: View, { hash }: Options) => {
      if (!isGroup(indicator)) throw new TemplateFault('only an indicator has outcomes');
      const { pointer, raw } = indicator[groupMark];
      const { unit } = hash as { unit?: string };
      const outcome = outcomeWords(raw as Indikator, terms, unit);
      if (outcome === undefined) return { toHTML: () => slots.emit({ kind: 'text', value: dash }) };
      const { value, share, index } = outcome;
      const source = pointerTo(pointerTo(pointer, 'utfall'), index);
      // The share is counted from more answers than the outcome.
      const counted = share === '' ? '' : `, ${share}`;
      return {
        toHTML: () =>
          slots.emit({ kind: 'text', value, source }) +
          (counted === '' ? '' : slots.emit({ kind: 'text', value: counted })),
      };
    },
  };
}

function agendaIn(answers: View): Agenda {
  if (!isGroup(answers)) throw new TemplateFault('a chart is made of all the answers: @root');
  return answers[groupMark].raw as Agenda;
}
