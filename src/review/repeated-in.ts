import { nameKey } from '../language/names.js';
import type { Item } from './items.js';

/** The items whose name stands earlier in the list, each with the first of that name. */
export function* repeatedIn<Value>(
  items: readonly Item<Value>[],
  nameOf: (value: Value) => string,
): Generator<{ item: Item<Value>; first: Item<Value> }> {
  const firsts = new Map<string, Item<Value>>();
  for (const item of items) {
    const name = nameKey(nameOf(item.value));
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, item);
    else yield { item, first };
  }
}
