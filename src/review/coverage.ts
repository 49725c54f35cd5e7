import type { Status } from '../document/tree.js';
import type { Item } from './items.js';

/**
 * The items whose ids nothing refers to. As long as there is nothing to refer to them, that is not yet a fault; nor,
 * in a draft, as long as the group has not begun to connect the one with the other.
 *
 * @param references the ids that each of the others refers to
 */
export function unserved<Value extends { id: string }>(
  items: readonly Item<Value>[],
  references: readonly (readonly string[])[],
  stage: Status,
): readonly Item<Value>[] {
  const referredTo = new Set(references.flat());
  const begun = stage === 'utkast' ? referredTo.size > 0 : references.length > 0;
  return begun ? items.filter(({ value }) => !referredTo.has(value.id)) : [];
}
