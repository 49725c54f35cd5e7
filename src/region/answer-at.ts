import { isGroup } from '../answers/parts.js';
import { segmentsOf, type Pointer } from '../answers/pointer.js';

/** The answer at a pointer; undefined when there is none. */
export function answerAt(answers: unknown, pointer: Pointer): unknown {
  let at = answers;
  for (const segment of segmentsOf(pointer)) {
    if (Array.isArray(at)) at = /^\d+$/.test(segment) ? (at[Number(segment)] as unknown) : undefined;
    else at = isGroup(at) && Object.hasOwn(at, segment) ? at[segment] : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}
