import { isGroup, valueOf } from '../answers/parts.js';
import { resolveSchema, type Schema } from '../answers/schema.js';

/** An item of a list: the one whose `key` is `value`. */
export interface Identity {
  key: string;
  value: string;
}

/** A step down to an answer: a key of a group, or an item of a list. */
export interface Step {
  name: string | Identity;
  /** Of what the step leads to. */
  schema: Schema;
}

export function stepsOf(path: readonly (string | Identity)[], root: Schema): Step[] {
  let at = root;
  return path.map((name) => {
    at = resolveSchema((typeof name === 'object' ? at.items : propertyOf(at, name)) ?? {}, root);
    return { name, schema: at };
  });
}

function propertyOf({ properties = {} }: Schema, key: string): Schema | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

/** The data with an answer in its place; the given data is not changed. */
export function withAnswer(data: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const { name } = step;
  if (typeof name === 'string') {
    const group = isGroup(data) ? data : {};
    const inside = Object.hasOwn(group, name) ? group[name] : undefined;
    return { ...group, [name]: withAnswer(inside, rest, value) };
  }
  const items: unknown[] = Array.isArray(data) ? data : [];
  const index = itemIndex(items, name);
  if (index === -1) return [...items, withAnswer({ [name.key]: name.value }, rest, value)];
  return items.map((item, at) => (at === index ? withAnswer(item, rest, value) : item));
}

export function itemIndex(items: readonly unknown[], { key, value }: Identity): number {
  return items.findIndex((item) => {
    const said = valueOf(item, key);
    return typeof said === 'string' && said.normalize('NFC') === value.normalize('NFC');
  });
}

/** How far the steps lead in what is there, as keys and indices, and the steps that are left from there. */
export function indexPath(
  data: unknown,
  steps: readonly Step[],
): { path: (string | number)[]; rest: readonly Step[] } {
  const path: (string | number)[] = [];
  let at = data;
  for (const [index, { name }] of steps.entries()) {
    const items: unknown[] = Array.isArray(at) ? at : [];
    const found = typeof name === 'string' ? -1 : itemIndex(items, name);
    // A new item is made with what it is known by.
    if (typeof name !== 'string' && found === -1) return { path, rest: steps.slice(index) };
    path.push(typeof name === 'string' ? name : found);
    const next = typeof name === 'string' ? valueOf(at, name) : items[found];
    if (!isGroup(next) && !Array.isArray(next)) return { path, rest: steps.slice(index + 1) };
    at = next;
  }
  return { path, rest: [] };
}
