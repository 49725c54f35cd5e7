import type { Agenda, Insats, Mål } from '../../answers/agenda.js';

/** Which action serves which goal. */
export interface GoalMatrix {
  goals: Mål[];
  /** One answer for each goal, in the goals' order. */
  rows: { action: Insats; serves: boolean[] }[];
  /** The number of actions that serve each goal. */
  totals: number[];
  /** Actions that serve no goal. */
  withoutGoal: Insats[];
  /** Shares of the table's width, in percent. */
  widths: { action: number; goal: number };
  /** Whether there are so many goals that the table needs a page turned on its side. */
  isWide: boolean;
}

/** As many columns of goals as an upright page has room for beside the names of the actions. */
const upright = 8;

/** A column of goals is as wide as "Mål 4.1" in two lines, narrower where there are many; the names get the rest. */
function widthsFor(goals: number): GoalMatrix['widths'] {
  const goal = goals > upright ? 4 : goals > 4 ? 7 : 10;
  return { action: Math.max(15, 100 - goals * goal), goal };
}

export function goalMatrix(agenda: Agenda): GoalMatrix {
  const goals = agenda.övergripande_mål?.mål ?? [];
  const actions = actionsInOrder(agenda);
  const rows = actions.map((action) => ({
    action,
    serves: goals.map(({ id }) => (action.mål ?? []).includes(id)),
  }));
  return {
    goals,
    rows,
    totals: goals.map((_, column) => rows.filter(({ serves }) => serves[column]).length),
    withoutGoal: actions.filter(({ mål = [] }) => mål.length === 0),
    widths: widthsFor(goals.length),
    isWide: goals.length > upright,
  };
}

/** The actions in the order of their numbers in the agenda: area by area, then those that have no area. */
export function actionsInOrder({ insatsområden, insatser }: Agenda): Insats[] {
  const areas = (insatsområden?.områden ?? []).map(({ id }) => id);
  const place = ({ område }: Insats): number => (område === undefined ? areas.length : areas.indexOf(område));
  return [...(insatser?.lista ?? [])].sort((left, right) => place(left) - place(right));
}
