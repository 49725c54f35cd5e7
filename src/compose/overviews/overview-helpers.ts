import type { Agenda, Insats } from '../../answers/agenda.js';
import type { Terms } from '../../language/terms.js';
import { groupMark, isGroup, isValue, type View } from '../answer-view.js';
import { dutiesIn } from '../functions.js';
import type { Slots } from '../slots.js';
import { TemplateFault } from '../template-fault.js';
import { extractFor } from './extract.js';
import { financesOf } from './finances.js';
import { actionsInOrder, goalMatrix } from './goals.js';
import { amountsIn, tabulateSources, yearsIn } from './money.js';
import { present } from './present.js';
import { functionsByRoles } from './roles.js';
import { yearWheel } from './year.js';

type Helper = (this: unknown, ...args: never[]) => unknown;

/**
 * The overviews as a template asks for them: `{{#with (finances @root)}}`. Each takes the whole of the answers and
 * gives what the type of the function of that name says, ready to be written out.
 */
export function overviewHelpers(slots: Slots, terms: Terms): Record<string, Helper> {
  const overview =
    (compute: (agenda: Agenda, terms: Terms) => unknown): Helper =>
    (answers: View) =>
      present(compute(agendaIn(answers), terms), answers, slots);
  return {
    goalMatrix: overview(goalMatrix),
    duties: overview((agenda) => {
      const actions = actionsInOrder(agenda);
      const withoutAccountable = actions.filter(({ ansvarig }) => ansvarig === undefined);
      return { functions: dutiesIn(actions), withoutAccountable };
    }),
    leadership: overview(functionsByRoles),
    finances: overview((agenda) => financesOf(actionsInOrder(agenda))),
    yearWheel: overview((agenda) => yearWheel(agenda, terms.months)),
    /** `(extract @root funktion)` */
    extract: (answers: View, name: View) => {
      if (!isValue(name)) throw new TemplateFault('an extract is for a function');
      return present(extractFor(agendaIn(answers), String(name.raw), terms), answers, slots);
    },
    /** `(funding actions)`: amounts added up by source and year. */
    funding: (actions: View) => {
      const amounts = amountsIn(Array.isArray(actions) ? actions.map(actionIn) : []);
      return present(tabulateSources(amounts, yearsIn(amounts)), actions, slots);
    },
  };
}

function agendaIn(answers: View): Agenda {
  if (!isGroup(answers)) throw new TemplateFault('an overview is made of all the answers: @root');
  return answers[groupMark].raw as Agenda;
}

function actionIn(view: View): Insats {
  if (!isGroup(view)) throw new TemplateFault('only actions have money');
  return view[groupMark].raw as Insats;
}
