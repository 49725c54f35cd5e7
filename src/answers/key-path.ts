import { isGroup, textOf } from './parts.js';
import { segmentsOf, type Pointer } from './pointer.js';

/**
 * The way to an answer, as a person finds it in the file: "insatser", "Mobilt arbetssätt", "nytta", "tas_hem_av". An
 * item of a list goes by its name instead of the list's key.
 */
export function keyPath(answers: unknown, pointer: Pointer): string[] {
  const path: string[] = [];
  let at = answers;
  for (const segment of segmentsOf(pointer)) {
    if (Array.isArray(at)) {
      at = at[Number(segment)] as unknown;
      if (path.length > 1) path.pop();
      path.push(nameOf(at) ?? String(Number(segment) + 1));
    } else {
      at = isGroup(at) && Object.hasOwn(at, segment) ? at[segment] : undefined;
      path.push(segment);
    }
  }
  return path;
}

/** What an item of a list is called. */
export function nameOf(item: unknown): string | undefined {
  return ['namn', 'titel', 'mått', 'id'].map((key) => textOf(item, key)).find((name) => name !== undefined);
}
