import type { Agenda } from '../../answers/agenda.js';
import { actionsOf, goalsOf, indicatorsOf, itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

type Overview = NonNullable<Agenda['översikter']>[number];

/** What each overview shows, and where that is answered. */
const overviews: Record<Overview, { from: string; hasSomething: (agenda: Agenda) => boolean }> = {
  'mål-och-insatser': {
    from: 'övergripande_mål › mål',
    hasSomething: (agenda) => goalsOf(agenda).length > 0 && actionsOf(agenda).length > 0,
  },
  ansvar: {
    from: 'insatser › lista',
    hasSomething: (agenda) =>
      actionsOf(agenda).length > 0 || agenda.organisation_och_genomförande !== undefined,
  },
  indikatorer: {
    from: 'övergripande_mål › mål › indikatorer',
    hasSomething: (agenda) => indicatorsOf(agenda).length > 0,
  },
  finansiering: {
    from: 'insatser › lista › finansiering',
    hasSomething: (agenda) =>
      actionsOf(agenda).some(
        ({ value: { finansiering = [], löpande_kostnad, nytta } }) =>
          finansiering.length > 0 || löpande_kostnad !== undefined || nytta?.tkr_per_år !== undefined,
      ),
  },
  årshjul: {
    from: 'uppföljning › årshjul',
    hasSomething: ({ uppföljning }) => (uppföljning?.årshjul ?? []).length > 0,
  },
  ramverk: {
    from: 'övergripande_mål › mål › utgår_från',
    hasSomething: (agenda) => goalsOf(agenda).some(({ value }) => (value.utgår_från ?? []).length > 0),
  },
};

/** An overview that was asked for, of answers that nobody has given. */
export const overviewEmpty: Rule = {
  name: 'overview-empty',
  *find({ agenda }) {
    for (const { pointer, value } of itemsAt('/översikter', agenda.översikter)) {
      const { from, hasSomething } = overviews[value];
      if (!hasSomething(agenda)) yield { pointer, details: { overview: value, from } };
    }
  },
};
