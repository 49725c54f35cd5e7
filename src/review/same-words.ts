import type { Item } from './items.js';

/** A name but for capitals and white space. */
export function sameWords(left: string, right: string): boolean {
  return normal(left) === normal(right);
}

/** The items whose name stands earlier in the list, each with the first of that name. */
export function* repeatedIn<Value>(
  items: readonly Item<Value>[],
  nameOf: (value: Value) => string,
): Generator<{ item: Item<Value>; first: Item<Value> }> {
  const firsts = new Map<string, Item<Value>>();
  for (const item of items) {
    const name = normal(nameOf(item.value));
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, item);
    else yield { item, first };
  }
}

function normal(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
