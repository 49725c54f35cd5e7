import { textOf, valueOf, type Group } from '../answers/parts.js';
import { pointerTo, rootPointer, segmentsOf, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';

/**
 * The way to a part of the answers that stays the same whatever else is added: keys, and for an item of a list what
 * identifies it. Items of a list that have nothing of the kind go by their number.
 */
export type PartPath = readonly string[];

/** A part's path as the key of a map. */
export function pathKey(path: PartPath): string {
  return JSON.stringify(path);
}

export function pathOfKey(key: string): PartPath {
  return JSON.parse(key) as PartPath;
}

/** The schema of a list's items, when they are told from one another by a key: only such lists are merged. */
export function identifiedItems(list: Schema, root: Schema): Schema | undefined {
  if (list.items === undefined) return undefined;
  const items = resolveSchema(list.items, root);
  return items['x-identity'] !== undefined || items.properties?.['id'] !== undefined ? items : undefined;
}

/** What tells an item from the others of its list: its id, or the answer that the schema names. */
export function identityOf(item: unknown, items: Schema): string | undefined {
  const other = items['x-identity'];
  return textOf(item, 'id') ?? (other === undefined ? undefined : textOf(item, other));
}

/** The schema of a key of a group; undefined when it has none. */
export function schemaOfKey(group: Schema | undefined, key: string, root: Schema): Schema | undefined {
  const properties = group?.properties;
  const own = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (own !== undefined) return resolveSchema(own, root);
  const others = group?.additionalProperties;
  return typeof others === 'object' ? resolveSchema(others, root) : undefined;
}

/** The way to a pointer of some answers, or as far as the answers reach and then the pointer's own words. */
export function pathOfPointer(pointer: Pointer, schema: Schema, answers: unknown): PartPath {
  const path: string[] = [];
  let at: unknown = answers;
  let shape: Schema | undefined = schema;
  for (const segment of segmentsOf(pointer)) {
    if (Array.isArray(at)) {
      const items = shape === undefined ? undefined : identifiedItems(shape, schema);
      at = at[Number(segment)] as unknown;
      path.push((items === undefined ? undefined : identityOf(at, items)) ?? segment);
      shape = shape?.items === undefined ? undefined : resolveSchema(shape.items, schema);
    } else {
      at = valueOf(at, segment);
      path.push(segment);
      shape = schemaOfKey(shape, segment, schema);
    }
  }
  return path;
}

/** Where a path leads in some answers; undefined when nothing is answered there. */
export function partAt(
  path: PartPath,
  schema: Schema,
  answers: unknown,
): { pointer: Pointer; value: unknown } | undefined {
  let pointer = rootPointer;
  let at: unknown = answers;
  let shape: Schema | undefined = schema;
  for (const segment of path) {
    if (Array.isArray(at)) {
      const index = indexOf(segment, at, shape, schema);
      if (index === undefined) return undefined;
      pointer = pointerTo(pointer, index);
      at = at[index] as unknown;
      shape = shape?.items === undefined ? undefined : resolveSchema(shape.items, schema);
    } else {
      at = valueOf(at, segment);
      pointer = pointerTo(pointer, segment);
      shape = schemaOfKey(shape, segment, schema);
    }
    if (at === undefined) return undefined;
  }
  return { pointer, value: at };
}

function indexOf(
  segment: string,
  list: readonly unknown[],
  shape: Schema | undefined,
  root: Schema,
): number | undefined {
  const items = shape === undefined ? undefined : identifiedItems(shape, root);
  const index =
    items === undefined ? Number(segment) : list.findIndex((item) => identityOf(item, items) === segment);
  return Number.isInteger(index) && index >= 0 && index < list.length ? index : undefined;
}

/**
 * A way as a person writes it, "insatser/e-arkiv/ansvarig" or "insatser/lista/e-arkiv/ansvarig", → the part that it leads
 * to: a key of the schema, answered or not, or an item that the answers have. The list's key may be left out before an
 * item's id. Undefined when it leads nowhere.
 */
export function findPart(words: string, schema: Schema, answers: unknown): PartPath | undefined {
  const rest = words
    .trim()
    .normalize('NFC')
    .replace(/^\/+|\/+$/g, '');
  return rest === '' ? undefined : findIn(rest, [], schema, answers, schema);
}

function findIn(
  rest: string,
  path: PartPath,
  shape: Schema,
  value: unknown,
  root: Schema,
): PartPath | undefined {
  if (rest === '') return path;
  const items = identifiedItems(shape, root);
  if (items !== undefined) return findItem(rest, path, items, value, root);
  for (const [key, property] of Object.entries(shape.properties ?? {})) {
    const inside = restAfter(rest, key);
    if (inside === undefined) continue;
    const found = findIn(inside, [...path, key], resolveSchema(property, root), valueOf(value, key), root);
    if (found !== undefined) return found;
  }
  for (const [key, property] of Object.entries(shape.properties ?? {})) {
    const list = resolveSchema(property, root);
    const listed = identifiedItems(list, root);
    if (listed === undefined) continue;
    const found = findItem(rest, [...path, key], listed, valueOf(value, key), root);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An id may itself hold a slash: "IT/OT" among the terms. */
function findItem(
  rest: string,
  path: PartPath,
  items: Schema,
  value: unknown,
  root: Schema,
): PartPath | undefined {
  for (const item of Array.isArray(value) ? (value as unknown[]) : []) {
    const identity = identityOf(item, items);
    const inside = identity === undefined ? undefined : restAfter(rest, identity);
    if (identity === undefined || inside === undefined) continue;
    const found = findIn(inside, [...path, identity], items, item, root);
    if (found !== undefined) return found;
  }
  return undefined;
}

function restAfter(words: string, start: string): string | undefined {
  if (words === start) return '';
  return words.startsWith(`${start}/`) ? words.slice(start.length + 1) : undefined;
}

/** Every way that leads somewhere, as a person would write it, for a suggestion to someone who has written another. */
export function writablePaths(schema: Schema, answers: unknown): string[] {
  return [...pathsIn(schema, answers, [], schema)].map((path) => path.join('/'));
}

function* pathsIn(shape: Schema, value: unknown, path: PartPath, root: Schema): Generator<PartPath> {
  for (const [key, property] of Object.entries(shape.properties ?? {})) {
    const inner = resolveSchema(property, root);
    const answer = valueOf(value, key);
    const inside = [...path, key];
    yield inside;
    const items = identifiedItems(inner, root);
    if (items === undefined) {
      yield* pathsIn(inner, answer, inside, root);
      continue;
    }
    for (const item of Array.isArray(answer) ? (answer as unknown[]) : []) {
      const identity = identityOf(item, items);
      if (identity !== undefined) yield* itemPaths(item, items, [...path, identity], root);
    }
  }
}

function* itemPaths(item: unknown, items: Schema, path: PartPath, root: Schema): Generator<PartPath> {
  yield path;
  yield* pathsIn(items, item, path, root);
}

/** A part's path as a person would write it: without the key of a list before an item's id. */
export function wordsOfPath(path: PartPath, schema: Schema): string {
  const words: string[] = [];
  let shape: Schema | undefined = schema;
  for (const segment of path) {
    const items: Schema | undefined = shape === undefined ? undefined : identifiedItems(shape, schema);
    if (items === undefined) {
      words.push(segment);
      shape = schemaOfKey(shape, segment, schema);
    } else {
      if (words.length > 1) words.pop();
      words.push(segment);
      shape = items;
    }
  }
  return words.join('/');
}

/** The keys of two groups, the first's before those that only the second has. */
export function keysOfBoth(first: Group, second: Group): string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])];
}
