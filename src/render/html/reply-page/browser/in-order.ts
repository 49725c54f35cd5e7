import type { PagePlace } from '../page-data.js';
import type { PlaceView } from './state.js';

/** In the agenda's order, those of one place in the order in which they were given. */
export function inOrder(
  views: readonly PlaceView[],
  places: readonly PagePlace[],
): { view: PlaceView; place: PagePlace }[] {
  return places.flatMap((place) =>
    views.filter(({ ref }) => ref === place.ref).map((view) => ({ view, place })),
  );
}
