import type { Pointer } from '../answers/pointer.js';
import type { Placed, Places } from '../answers/project.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { answerAt } from '../region/answer-at.js';
import { typedOffset, type Facts } from './fill-facts.js';
import { isInsideAny } from './overlay-places.js';

/**
 * Places of a template's answers: in the region's shared files, but for what is given, which stands at the member's
 * line of `region.yaml`. Words after a fact that was filled in stand where they are typed.
 */
export function templatePlaces(
  shared: Placed,
  given: readonly Pointer[],
  giver: Place,
  facts: Facts,
): Places {
  const look = (pointer: Pointer, place: () => Place): Place =>
    isInsideAny(pointer, given) ? { ...giver, path: pointer } : place();
  return {
    value: (pointer) => look(pointer, () => shared.places.value(pointer)),
    key: (pointer) => look(pointer, () => shared.places.key(pointer)),
    textLine: (pointer, line) => look(pointer, () => shared.places.textLine(pointer, line)),
    words: (pointer, offset, length) =>
      look(pointer, () => {
        const typed = answerAt(shared.answers, pointer);
        if (typeof typed !== 'string') return shared.places.words(pointer, offset, length);
        const start = typedOffset(typed, offset, facts);
        const end = typedOffset(typed, offset + length, facts);
        return shared.places.words(pointer, start, Math.max(end - start, 1));
      }),
  };
}
