import { isGroup, textOf } from '../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { capitalise } from '../language/format.js';
import { slugify } from '../language/slug.js';
import { align } from './align.js';
import type { AnswerChange, ChangedItem, ChangedValue } from './change.js';
import { indexItems, type IndexedItem } from './item-index.js';
import { itemName } from './item-name.js';

/** What an item is called by; another word there is another name for the same thing. */
const nameKeys: readonly string[] = ['namn', 'titel', 'mått'];

/** An answer that says what the item belongs to: another there moves it. */
const parentKeys: readonly string[] = ['område'];

/** Answers that name items by their ids. */
const referenceKeys: readonly string[] = [...parentKeys, 'mål'];

/** What the place in a list is called in a change's id. No answer has that key. */
export const placeKey = 'placering';

/**
 * What has changed between two sets of answers, in the order of the schema. Items with ids are the same item whatever
 * else has become of them; items without are known by their words. Empty when the answers are the same.
 */
export function compareAnswers(old: unknown, fresh: unknown, schema: Schema): AnswerChange[] {
  const comparison = { schema, old: indexItems(old), new: indexItems(fresh) };
  const at: Standing = { ids: [], chapter: '', field: [], old: rootPointer, new: rootPointer };
  return withOwnIds([...inGroup(schema, old, fresh, at, comparison)]);
}

interface Comparison {
  schema: Schema;
  old: ReadonlyMap<string, IndexedItem>;
  new: ReadonlyMap<string, IndexedItem>;
}

/** Where in both sets of answers the comparison is. */
interface Standing {
  /** What the ids of changes here begin with. */
  ids: string[];
  chapter: string;
  item?: ChangedItem;
  field: string[];
  old: Pointer;
  new: Pointer;
}

function* compareAt(
  declared: Schema,
  old: unknown,
  fresh: unknown,
  at: Standing,
  key: string,
  comparison: Comparison,
): Generator<AnswerChange> {
  if (isEqual(old, fresh)) return;
  const schema = resolveSchema(declared, comparison.schema);
  if (schema.properties !== undefined && isGroupOrNone(old) && isGroupOrNone(fresh)) {
    yield* inGroup(schema, old, fresh, at, comparison);
  } else if (schema.items !== undefined && isListOrNone(old) && isListOrNone(fresh)) {
    const items = resolveSchema(schema.items, comparison.schema);
    if (items.properties === undefined) yield value(schema, old, fresh, at, key);
    else if (items.properties['id'] !== undefined)
      yield* inItems(items, old ?? [], fresh ?? [], at, comparison);
    else yield* inRows(items, old ?? [], fresh ?? [], at, comparison);
  } else {
    yield value(schema, old, fresh, at, key);
  }
}

/** The answers of a group in the order of the schema, and any that it does not know of. */
function* inGroup(
  schema: Schema,
  old: unknown,
  fresh: unknown,
  at: Standing,
  comparison: Comparison,
): Generator<AnswerChange> {
  const declared = schema.properties ?? {};
  const keys = [
    ...new Set([declared, old, fresh].flatMap((group) => (isGroup(group) ? Object.keys(group) : []))),
  ];
  for (const key of keys) {
    if (key === 'id' && at.item !== undefined) continue;
    const property = resolveSchema(declared[key] ?? {}, comparison.schema);
    const title = declared[key]?.title ?? capitalise(key.replaceAll('_', ' '));
    const isChapter = at.ids.length === 0;
    const inside: Standing = {
      ...at,
      ids: [...at.ids, key],
      chapter: isChapter ? key : at.chapter,
      field: isChapter && property.properties !== undefined ? [] : [...at.field, title],
      old: pointerTo(at.old, key),
      new: pointerTo(at.new, key),
    };
    yield* compareAt(property, own(old, key), own(fresh, key), inside, key, comparison);
  }
}

/** Items by their ids: those that have come, gone, changed places or changed. */
function* inItems(
  schema: Schema,
  old: readonly unknown[],
  fresh: readonly unknown[],
  at: Standing,
  comparison: Comparison,
): Generator<AnswerChange> {
  const [formerIds, ids] = [idsIn(old), idsIn(fresh)];
  const stays = (list: readonly string[]): string[] =>
    list.filter((id) => formerIds.includes(id) && ids.includes(id));
  const inOrder = new Set(
    align(stays(formerIds), stays(ids), (id) => id).flatMap((pair) =>
      'old' in pair && 'new' in pair ? pair.new : [],
    ),
  );
  for (const id of inBothOrders(formerIds, ids)) {
    const [before, after] = [comparison.old.get(id), comparison.new.get(id)];
    const isHere = ids.includes(id);
    // One that stands in another item of the same kind is told of there.
    if (!isHere && after !== undefined && before?.list === after.list) continue;
    const former = before !== undefined && before.list === after?.list ? before : undefined;
    const standing = itemStanding(schema, id, former ?? before, isHere ? after : undefined, at, comparison);
    if (!isHere) yield whole('removed', standing, before);
    else if (former === undefined) yield whole('added', standing, after);
    else {
      if (former.within !== after?.within) yield movedTo(standing, former.within, after?.within ?? '');
      else if (!inOrder.has(id)) yield movedIn(standing, formerIds.indexOf(id), ids.indexOf(id));
      yield* inGroup(schema, former.value, after?.value, standing, comparison);
    }
  }
}

function itemStanding(
  schema: Schema,
  id: string,
  before: IndexedItem | undefined,
  after: IndexedItem | undefined,
  at: Standing,
  { schema: root }: Comparison,
): Standing {
  const name = itemName(after?.value ?? before?.value) ?? id;
  // An id that is also the name of a chapter would call two things the same.
  const isChapter = Object.hasOwn(root.properties ?? {}, id);
  return {
    ids: isChapter ? [at.chapter, id] : [id],
    chapter: at.chapter,
    item: { id, kind: schema.title ?? '', name },
    field: [],
    old: before?.pointer ?? at.old,
    new: after?.pointer ?? at.new,
  };
}

function whole(kind: 'added' | 'removed', at: Standing, item: IndexedItem | undefined): AnswerChange {
  const side = kind === 'added' ? 'new' : 'old';
  return { ...told(kind, at), [side]: { value: item?.value, pointer: at[side], declared: 'item' } };
}

function movedTo(at: Standing, old: string, fresh: string): AnswerChange {
  const place = { ...at, ids: [...at.ids, placeKey] };
  return {
    ...told('moved', place),
    old: { value: old, pointer: at.old, declared: 'reference' },
    new: { value: fresh, pointer: at.new, declared: 'reference' },
  };
}

/** Places are counted from 1. */
function movedIn(at: Standing, old: number, fresh: number): AnswerChange {
  return {
    ...told('moved', { ...at, ids: [...at.ids, placeKey] }),
    old: { value: old + 1, pointer: at.old, declared: 'place' },
    new: { value: fresh + 1, pointer: at.new, declared: 'place' },
  };
}

/** Rows without ids go by what they are called, the second of a name by its number too. */
function* inRows(
  schema: Schema,
  old: readonly unknown[],
  fresh: readonly unknown[],
  at: Standing,
  comparison: Comparison,
): Generator<AnswerChange> {
  const [former, rows] = [
    namedRows(old, schema, comparison.schema),
    namedRows(fresh, schema, comparison.schema),
  ];
  const byKey = new Map(former.map((row) => [row.key, row]));
  const stays = (list: readonly Row[], others: readonly Row[]): Row[] =>
    list.filter(({ key }) => others.some((other) => other.key === key));
  const inOrder = new Set(
    align(stays(former, rows), stays(rows, former), ({ key }) => key).flatMap((pair) =>
      'old' in pair && 'new' in pair ? pair.new.key : [],
    ),
  );
  for (const key of inBothOrders(
    former.map((row) => row.key),
    rows.map((row) => row.key),
  )) {
    const [before, after] = [byKey.get(key), rows.find((row) => row.key === key)];
    const name = after?.name ?? before?.name ?? '';
    const standing: Standing = {
      ...at,
      ids: [...at.ids, key],
      field: [...at.field, name],
      old: pointerTo(at.old, before?.index ?? 0),
      new: pointerTo(at.new, after?.index ?? 0),
    };
    if (after === undefined) yield { ...told('removed', standing), old: row(before, standing.old) };
    else if (before === undefined) yield { ...told('added', standing), new: row(after, standing.new) };
    else {
      if (!inOrder.has(key)) yield movedIn(standing, before.index, after.index);
      yield* inGroup(schema, before.value, after.value, standing, comparison);
    }
  }
}

function row(one: Row | undefined, pointer: Pointer): ChangedValue {
  return { value: one?.value, pointer, declared: 'item' };
}

/** A row without an id. */
interface Row {
  /** What it goes by in the ids of changes. */
  key: string;
  name: string;
  value: unknown;
  index: number;
}

/** The rows of a list with what they go by. `schema` is that of a row, `root` the whole. */
export function namedRows(rows: readonly unknown[], schema: Schema, root: Schema): Row[] {
  const counts = new Map<string, number>();
  return rows.map((value, index) => {
    const name = rowName(value, schema, root);
    const slug = slugify(name, 'rad', 40);
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    return { key: count === 1 ? slug : `${slug}-${count}`, name, value, index };
  });
}

/** Free words before those that are chosen from a list, and words before numbers. */
function rowName(value: unknown, schema: Schema, root: Schema): string {
  if (!isGroup(value)) return String(value);
  const keys = Object.keys(schema.properties ?? {}).filter((key) => Object.hasOwn(value, key));
  const isChoice = (key: string): boolean =>
    resolveSchema(schema.properties?.[key] ?? {}, root).enum !== undefined;
  const isText = (key: string): boolean => typeof value[key] === 'string';
  const key = keys.find((one) => isText(one) && !isChoice(one)) ?? keys.find(isText) ?? keys[0];
  return key === undefined ? '' : String(value[key]);
}

function value(schema: Schema, old: unknown, fresh: unknown, at: Standing, key: string): AnswerChange {
  const isItems = at.item !== undefined && at.ids.at(-2) === at.item.id;
  const kind =
    isItems && nameKeys.includes(key) ? 'renamed' : isItems && parentKeys.includes(key) ? 'moved' : 'changed';
  const declared = declaredAs(schema, old ?? fresh, key, at.item !== undefined);
  return {
    ...told(kind, at),
    ...(old === undefined ? {} : { old: { value: old, pointer: at.old, declared } }),
    ...(fresh === undefined ? {} : { new: { value: fresh, pointer: at.new, declared } }),
  };
}

function declaredAs(
  { contentMediaType, format, type }: Schema,
  answer: unknown,
  key: string,
  inItem: boolean,
): ChangedValue['declared'] {
  if (inItem && referenceKeys.includes(key)) return Array.isArray(answer) ? 'list' : 'reference';
  if (Array.isArray(answer)) return 'list';
  if (isGroup(answer)) return 'amounts';
  if (typeof answer === 'boolean') return 'truth';
  if (typeof answer === 'number')
    return type === 'number' || (type ?? []).includes('number') ? 'number' : 'year';
  if (contentMediaType === 'text/markdown') return 'markdown';
  return format === 'date' ? 'date' : 'text';
}

function told(kind: AnswerChange['kind'], { ids, chapter, item, field }: Standing): AnswerChange {
  return { id: ids.join('/'), kind, chapter, ...(item === undefined ? {} : { item }), field };
}

/** Two changes never have the same id, whatever the answers are called. */
function withOwnIds(changes: readonly AnswerChange[]): AnswerChange[] {
  const counts = new Map<string, number>();
  return changes.map((change) => {
    const count = (counts.get(change.id) ?? 0) + 1;
    counts.set(change.id, count);
    return count === 1 ? change : { ...change, id: `${change.id}-${count}` };
  });
}

/** Those of the new in their order, and those that have gone where they stood. */
function inBothOrders(old: readonly string[], fresh: readonly string[]): string[] {
  const all = align(old, fresh, (key) => key).map((pair) => ('new' in pair ? pair.new : pair.old));
  const present = new Set(fresh);
  const isFirstHere = (key: string, index: number): boolean =>
    present.has(key) ? lastOf(all, key) === index : all.indexOf(key) === index;
  return all.filter(isFirstHere);
}

function lastOf(keys: readonly string[], key: string): number {
  return keys.lastIndexOf(key);
}

function idsIn(list: readonly unknown[]): string[] {
  return list.flatMap((item) => textOf(item, 'id') ?? []);
}

function own(group: unknown, key: string): unknown {
  return isGroup(group) && Object.hasOwn(group, key) ? group[key] : undefined;
}

function isGroupOrNone(value: unknown): boolean {
  return value === undefined || isGroup(value);
}

function isListOrNone(value: unknown): value is unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

/** The same answers, whatever the order of their keys. */
export function isEqual(old: unknown, fresh: unknown): boolean {
  if (old === fresh) return true;
  if (Array.isArray(old) && Array.isArray(fresh))
    return old.length === fresh.length && old.every((item, index) => isEqual(item, fresh[index]));
  if (!isGroup(old) || !isGroup(fresh)) return false;
  const keys = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...keys].every((key) => isEqual(own(old, key), own(fresh, key)));
}
