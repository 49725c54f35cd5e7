import type { Assessment, Synpunkt } from '../../answers/assessment.js';
import { isToBeAssessed, type GatheredView } from '../gather-views.js';

/** A view with what the secretariat has written of it. */
export interface AssessedView extends GatheredView {
  /** Its entry in the assessment; absent until it is laid out. */
  entry?: Synpunkt;
  /** Number of the entry in its list. */
  index?: number;
  /**
   * `complete`: assessed with a reason. `assessment`, `reason`: that is lacking. `none`: there is nothing to assess.
   * `set-aside`: its reply is not counted, and it need not be assessed.
   */
  state: 'complete' | 'assessment' | 'reason' | 'none' | 'set-aside';
}

export function assessedViews(
  views: readonly GatheredView[],
  { synpunkter = [] }: Pick<Assessment, 'synpunkter'>,
): AssessedView[] {
  const indexes = new Map(synpunkter.map(({ id }, index) => [id, index]).reverse() as [string, number][]);
  return views.map((view) => {
    const index = indexes.get(view.id);
    const entry = index === undefined ? undefined : synpunkter[index];
    return {
      ...view,
      ...(entry === undefined ? {} : { entry }),
      ...(index === undefined ? {} : { index }),
      state: stateOf(view, entry),
    };
  });
}

function stateOf(view: GatheredView, entry: Synpunkt | undefined): AssessedView['state'] {
  if (entry?.bedömning !== undefined && entry.skäl !== undefined) return 'complete';
  if (view.setAside !== undefined) return 'set-aside';
  if (entry?.bedömning !== undefined) return 'reason';
  return isToBeAssessed(view) ? 'assessment' : 'none';
}
