import { isGroup, textOf } from '../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';

/** An item with an id, and where it stands. */
export interface IndexedItem {
  id: string;
  value: Readonly<Record<string, unknown>>;
  pointer: Pointer;
  /** The keys on the way to its list, without numbers: items of different lists are never the same. */
  list: string;
  /** Id of the item that it stands in; "" when it stands in none. */
  within: string;
}

/** Every item with an id, by id: goals, indicators, areas, actions, appendices and sources share one space of ids. */
export function indexItems(answers: unknown): Map<string, IndexedItem> {
  const items = new Map<string, IndexedItem>();
  collect(answers, { pointer: rootPointer, list: '', within: '' }, items);
  return items;
}

type Standing = Pick<IndexedItem, 'pointer' | 'list' | 'within'>;

function collect(value: unknown, at: Standing, items: Map<string, IndexedItem>): void {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      const pointer = pointerTo(at.pointer, index);
      const id = textOf(one, 'id');
      if (id !== undefined && isGroup(one) && !items.has(id))
        items.set(id, { ...at, id, value: one, pointer });
      collect(one, { ...at, pointer, within: id ?? at.within }, items);
    }
  } else if (isGroup(value)) {
    for (const [key, inner] of Object.entries(value))
      collect(inner, { ...at, pointer: pointerTo(at.pointer, key), list: `${at.list}/${key}` }, items);
  }
}
