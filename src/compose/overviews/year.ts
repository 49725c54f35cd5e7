import type { Agenda } from '../../answers/agenda.js';

export type Activity = NonNullable<NonNullable<Agenda['uppföljning']>['årshjul']>[number];

/** The months from January to December, each with its activities in the order in which they were given. */
export function yearWheel(
  { uppföljning }: Agenda,
  months: readonly string[],
): { month: string; activities: Activity[] }[] {
  const activities = uppföljning?.årshjul ?? [];
  return months.map((month) => ({
    month,
    activities: activities.filter((activity) => activity.månad === month),
  }));
}
