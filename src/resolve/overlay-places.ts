import { parentOf, pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import type { Places } from '../answers/project.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { answerAt } from '../region/answer-at.js';
import type { MemberFile } from '../region/region.js';
import type { Origin } from './merge.js';

/** What the places of merged answers are looked up in. */
export interface PlaceSources {
  answers: unknown;
  origins: ReadonlyMap<Pointer, Origin>;
  /** By pointers of the template. */
  template: Places;
  own: Pick<MemberFile, 'file' | 'places' | 'stands'>;
  /** Whether a part is locked, by pointer of the merged answers. */
  isLocked: (pointer: Pointer) => boolean;
}

/** The origin of an answer: inside what is one side's alone, the pointer goes on there. */
export function originIn(origins: ReadonlyMap<Pointer, Origin>, pointer: Pointer): Origin {
  let rest = '';
  for (let at = pointer; ; at = parentOf(at)) {
    const origin = origins.get(at);
    if (origin !== undefined) {
      const { side, template, own } = origin;
      return {
        side,
        ...(template === undefined ? {} : { template: template + rest }),
        ...(own === undefined ? {} : { own: own + rest }),
      };
    }
    if (at === rootPointer) return { side: 'member', template: pointer, own: pointer };
    rest = at.slice(parentOf(at).length) + rest;
  }
}

/**
 * Places of merged answers. What is answered stands in the file that it came from. What is missing is to be written in
 * the member's file, unless the part is locked: then the region has left it out.
 */
export function overlayPlaces(sources: PlaceSources): Places {
  const { answers, origins, template, own, isLocked } = sources;
  const find = (pointer: Pointer): [Places, Pointer] | undefined => {
    if (!isAnswered(answers, pointer)) return undefined;
    const origin = originIn(origins, pointer);
    return origin.side === 'member'
      ? [own.places, origin.own ?? pointer]
      : [template, origin.template ?? pointer];
  };
  const missing = (pointer: Pointer): Place => {
    let at = parentOf(pointer);
    while (at !== rootPointer && !isAnswered(answers, at)) at = parentOf(at);
    const around = originIn(origins, at);
    const rest = pointer.slice(at.length);
    if (isLocked(pointer)) return { ...template.key((around.template ?? at) + rest), path: pointer };
    if (around.own !== undefined) return { ...own.places.key(around.own + rest), path: pointer };
    // The items of a list have other numbers there.
    if (!/\/\d+(\/|$)/.test(pointer) && own.stands(pointer))
      return { ...own.places.key(pointer), path: pointer };
    return { file: own.file, path: pointer };
  };
  const look = (pointer: Pointer, place: (places: Places, inSide: Pointer) => Place): Place => {
    const found = find(pointer);
    return found === undefined ? missing(pointer) : { ...place(...found), path: pointer };
  };
  return {
    value: (pointer) => look(pointer, (places, inSide) => places.value(inSide)),
    key: (pointer) => look(pointer, (places, inSide) => places.key(inSide)),
    textLine: (pointer, line) => look(pointer, (places, inSide) => places.textLine(inSide, line)),
    words: (pointer, offset, length) =>
      look(pointer, (places, inSide) => places.words(inSide, offset, length)),
  };
}

function isAnswered(answers: unknown, pointer: Pointer): boolean {
  return answerAt(answers, pointer) !== undefined;
}

/** Whether a pointer is one of some, or inside one. */
export function isInsideAny(pointer: Pointer, parts: readonly Pointer[]): boolean {
  return parts.some((part) => pointer === part || pointer.startsWith(pointerTo(part, '')));
}
