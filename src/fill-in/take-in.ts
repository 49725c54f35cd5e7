import { isGroup, textOf, valueOf } from '../answers/parts.js';
import type { Schema } from '../answers/schema.js';
import type { FilledForm } from '../region/filled-form.js';
import { fieldMark } from '../region/form-marks.js';
import {
  fieldsOf,
  isNewItem,
  itemNumber,
  pathWord,
  type FieldPath,
  type FormField,
  type FormPlan,
} from '../region/form.js';
import type { ImportLine, ImportOutcome } from '../region/import-report.js';
import type { Edit } from '../yaml-text/edit-yaml.js';
import { answerInText, sameName, textOfAnswer, type FieldWords } from './field-text.js';
import { identityOf } from '../region/part-path.js';
import type { Identity } from '../yaml-text/steps.js';
import { newId } from './new-id.js';
import { namesFor, patternOf } from './plan-form.js';

/** What a form is read in against. */
export interface TakeInRequest {
  /** Of what stands in the answers now. */
  plan: FormPlan;
  /** The region's answers with the member's own over them. */
  answers: unknown;
  filled: FilledForm;
  schema: Schema;
  words: FieldWords;
  /** One spelling of a long answer, so that two that mean the same are seen to. */
  canonical(markdown: string): string;
}

/**
 * What a filled-in form changes in a member's own answers. Nothing is ever taken away by it: an empty field leaves the
 * answer, and words that no answer can be made of are told.
 */
export function takeIn(request: TakeInRequest): ImportOutcome & { edits: Edit[] } {
  const reading = read(request);
  const { lines, edits } = reading;
  const known = fieldsOf(request.plan);
  const items = newItems(known, reading);
  const standing = known.filter(({ path }) => !path.some(isNewItem));
  const [ofRows, single] = parted(standing, ({ path }) => path.some(isRow));
  for (const field of single) take(field, field, reading);
  for (const [list, fields] of byList(ofRows)) takeRows(fields, list, standing, reading);
  for (const item of items) takeItem(item, item.path.slice(0, -1), standing, reading);
  edits.push(...listEdits(reading));
  const marks = new Set(known.map(({ path }) => fieldMark(path)));
  for (const [mark, { text, title, isUntouched }] of request.filled.fields) {
    if (marks.has(mark) || text === '' || isUntouched === true) continue;
    lines.push({
      kind: 'unplaced',
      path: [],
      title,
      before: '',
      after: text,
      reason: 'unknown-field',
    });
  }
  for (const { text, under } of request.filled.outside)
    lines.push({
      kind: 'unplaced',
      path: [],
      title: under,
      before: '',
      after: text,
      reason: 'outside-fields',
    });
  return { lines, edits: inOrder(edits, request.schema), unchanged: reading.unchanged };
}

function isRow(segment: string): boolean {
  return itemNumber(segment) !== undefined;
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** The fields of rows by the lists that they are rows of. */
function byList(fields: readonly FormField[]): [FieldPath, FormField[]][] {
  const lists = new Map<string, [FieldPath, FormField[]]>();
  for (const field of fields) {
    const path = field.path.slice(0, field.path.findIndex(isRow));
    const list = lists.get(pathWord(path)) ?? [path, []];
    list[1].push(field);
    lists.set(pathWord(path), list);
  }
  return [...lists.values()];
}

/** What grows while a form is read in. */
interface TakingIn extends TakeInRequest {
  lines: ImportLine[];
  edits: Edit[];
  unchanged: number;
  /** Lists without ids, which are written whole, by their path: the items as they shall be. */
  lists: Map<string, { path: FieldPath; items: unknown[]; isChanged: boolean }>;
  /** The answers with the new items in them, so that what refers to one finds it. */
  answersNow: unknown;
}

function read(request: TakeInRequest): TakingIn {
  return { ...request, lines: [], edits: [], unchanged: 0, lists: new Map(), answersNow: request.answers };
}

/** What is written in a field; undefined when the file does not have it. */
function writtenIn(
  field: FormField,
  { filled }: TakingIn,
): { text: string; isUntouched?: boolean } | undefined {
  return filled.fields.get(fieldMark(field.path));
}

/**
 * Takes in what is written in `from` as the answer to `field`, which is another where an item that was new in the form is
 * there by now.
 */
function take(field: FormField, from: FormField, reading: TakingIn): void {
  const written = writtenIn(from, reading);
  if (written === undefined) return;
  const { text } = written;
  const { path, title, text: before } = field;
  if (isSame(field, text, reading) || (written.isUntouched === true && isOwn(field, from))) {
    if (text !== '') reading.unchanged += 1;
    return;
  }
  if (field.lockedBecause !== undefined) {
    reading.lines.push({ kind: 'unplaced', path, title, before, after: text, reason: 'identity' });
    return;
  }
  if (field.binding === 'locked') {
    reading.lines.push({ kind: 'locked', path, title, before, after: text });
    return;
  }
  if (text === '') {
    if (isOwn(field, from)) reading.lines.push({ kind: 'kept', path, title, before, after: '' });
    return;
  }
  const answer = answerIn(field, text, reading);
  if ('fault' in answer) {
    reading.lines.push({ kind: 'unplaced', path, title, before, after: text, reason: answer.fault });
    return;
  }
  reading.lines.push({ kind: before === '' ? 'added' : 'changed', path, title, before, after: text });
  put(path, answer.value, reading);
}

/** Whether a field of the form is the one that it was made for, and not an empty one that has become another. */
function isOwn(field: FormField, from: FormField): boolean {
  return pathWord(field.path) === pathWord(from.path);
}

function answerIn(
  { path, kind }: FormField,
  text: string,
  reading: TakingIn,
): ReturnType<typeof answerInText> {
  const { pattern, schema } = patternOf(path, reading.schema);
  return answerInText(text, kind, schema, reading.words, namesFor(pattern, reading.answersNow));
}

/** Whether words say what a field says already, however they are spelled. */
function isSame(field: FormField, after: string, reading: TakingIn): boolean {
  const { kind, text: before, path } = field;
  if (before === after) return true;
  if (before === '' || after === '') return false;
  if (kind === 'rich') return reading.canonical(before) === reading.canonical(after);
  if (flat(before) === flat(after)) return true;
  const answer = answerIn(field, after, reading);
  if ('fault' in answer) return false;
  const names = namesFor(patternOf(path, reading.schema).pattern, reading.answersNow);
  return flat(textOfAnswer(answer.value, kind, reading.words, names)) === flat(before);
}

/** A row of a list without names, as the form has it. */
interface WrittenRow {
  number: number;
  fields: readonly FormField[];
}

/**
 * The rows of a list that is written whole. A row that says what one of the list says is that one, wherever it stands: what
 * was written far down in the form has moved up since an earlier reading.
 */
function takeRows(
  fields: readonly FormField[],
  list: FieldPath,
  standing: readonly FormField[],
  reading: TakingIn,
): void {
  const { items } = listAt(list, reading);
  const length = items.length;
  const currentAt = (number: number, from: FormField): FormField => {
    const column = from.path.slice(from.path.findIndex(isRow) + 1);
    const path = [...list, `#${number}`, ...column];
    const there = standing.find((one) => pathWord(one.path) === pathWord(path));
    return there ?? { ...from, path, text: '' };
  };
  const used = new Set<number>();
  const left = rowsIn(fields).filter((row) => {
    const writings = row.fields.map((field) => writtenIn(field, reading));
    if (writings.every((one) => one === undefined || one.isUntouched === true)) return false;
    // What no answer can be made of is not in the list either.
    const texts = row.fields.map((field, index) => sayable(field, writings[index]?.text ?? '', reading));
    const same = [row.number, ...Array.from({ length }, (_, index) => index + 1)].find(
      (number) =>
        number <= length &&
        !used.has(number) &&
        row.fields.every((field, index) => isSame(currentAt(number, field), texts[index] ?? '', reading)),
    );
    if (same === undefined) return true;
    used.add(same);
    for (const [index, field] of row.fields.entries()) {
      if (texts[index] !== '') reading.unchanged += 1;
      else take(currentAt(same, field), field, reading);
    }
    return false;
  });
  for (const { number, fields: columns } of left) {
    const isEmpty = columns.every((field) => (writtenIn(field, reading)?.text ?? '') === '');
    const isThere = number <= length && !used.has(number);
    if (isEmpty && !isThere) continue;
    const place = isThere ? number : items.length + 1;
    for (const field of columns) take(currentAt(place, field), field, reading);
  }
}

/** The words of a field, but for those that no answer can be made of. */
function sayable(field: FormField, text: string, reading: TakingIn): string {
  return text !== '' && 'fault' in answerIn(field, text, reading) ? '' : text;
}

function rowsIn(fields: readonly FormField[]): WrittenRow[] {
  const rows = new Map<number, FormField[]>();
  for (const field of fields) {
    const number = (itemNumber(field.path.find(isRow) ?? '') ?? 0) + 1;
    rows.set(number, [...(rows.get(number) ?? []), field]);
  }
  return [...rows].map(([number, columns]) => ({ number, fields: columns }));
}

function flat(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** An answer into its place: by itself, or in the list that is written whole. */
function put(path: FieldPath, value: unknown, reading: TakingIn): void {
  const at = path.findIndex((segment) => itemNumber(segment) !== undefined);
  if (at === -1) {
    reading.edits.push({ path: editPath(path, reading), value });
    return;
  }
  const list = listAt(path.slice(0, at), reading);
  list.isChanged = true;
  const [number = '', ...inside] = path.slice(at);
  const index = itemNumber(number) ?? 0;
  while (list.items.length <= index) list.items.push({});
  list.items[index] = withValue(list.items[index], inside, value);
}

function listAt(
  path: FieldPath,
  reading: TakingIn,
): { path: FieldPath; items: unknown[]; isChanged: boolean } {
  const key = path.join('/');
  const known = reading.lists.get(key);
  if (known !== undefined) return known;
  const given = answerAt(reading.answersNow, path, reading.schema);
  const list = { path, items: Array.isArray(given) ? [...(given as unknown[])] : [], isChanged: false };
  reading.lists.set(key, list);
  return list;
}

function answerAt(answers: unknown, path: FieldPath, schema: Schema): unknown {
  return path.reduce<unknown>((at, segment, index) => {
    if (!Array.isArray(at)) return valueOf(at, segment);
    const { schema: shape } = patternOf(path.slice(0, index + 1), schema);
    return (at as unknown[]).find((item, place) => segmentOf(item, place, shape) === segment);
  }, answers);
}

function withValue(data: unknown, path: FieldPath, value: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  const number = itemNumber(segment);
  if (number === undefined) {
    const group = isGroup(data) ? data : {};
    return { ...group, [segment]: withValue(valueOf(group, segment), rest, value) };
  }
  const items: unknown[] = Array.isArray(data) ? [...(data as unknown[])] : [];
  while (items.length <= number) items.push({});
  items[number] = withValue(items[number], rest, value);
  return items;
}

/** The path as the file of answers has it: an item by its id, or by the answer that it is known by. */
function editPath(path: FieldPath, { answersNow, schema }: TakingIn): (string | Identity)[] {
  return path.map((segment, index) => {
    const { schema: list } = patternOf(path.slice(0, index), schema);
    if (list.items === undefined) return segment;
    const items = patternOf(path.slice(0, index + 1), schema).schema;
    const item = answerAt(answersNow, path.slice(0, index + 1), schema);
    const hasId = typeof valueOf(item, 'id') === 'string' || items['x-identity'] === undefined;
    return { key: hasId ? 'id' : (items['x-identity'] ?? 'id'), value: segment };
  });
}

function listEdits(reading: TakingIn): Edit[] {
  return [...reading.lists.values()].flatMap(({ path, items, isChanged }) =>
    isChanged ? [{ path: editPath(path, reading), value: withoutHoles(items) }] : [],
  );
}

function withoutHoles(value: unknown): unknown {
  if (!Array.isArray(value)) {
    if (!isGroup(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withoutHoles(inside)]));
  }
  const items = value as unknown[];
  return items.filter((item) => !isGroup(item) || Object.keys(item).length > 0).map(withoutHoles);
}

/** An empty group, with its fields. */
interface NewItem {
  path: FieldPath;
  fields: FormField[];
}

/** The empty groups that somebody has written in, with their fields, the outermost from a place in the path on. */
function newItems(fields: readonly FormField[], reading: TakingIn, from = 0): NewItem[] {
  const items = new Map<string, NewItem>();
  for (const field of fields) {
    const at = field.path.findIndex((segment, index) => index >= from && isNewItem(segment));
    if (at === -1) continue;
    const path = field.path.slice(0, at + 1);
    const key = path.join('/');
    const item = items.get(key) ?? { path, fields: [] };
    item.fields.push(field);
    items.set(key, item);
  }
  return [...items.values()].filter((item) =>
    item.fields.some((field) => (writtenIn(field, reading)?.text ?? '') !== ''),
  );
}

/**
 * An item that was written in an empty group: made, unless it is there since an earlier reading. `list` is where it belongs,
 * which is inside another new item for one that was written in its group.
 */
function takeItem(
  { path: from, fields }: NewItem,
  list: FieldPath,
  standing: readonly FormField[],
  reading: TakingIn,
): void {
  const { schema: shape } = patternOf(from, reading.schema);
  const given = answerAt(reading.answersNow, list, reading.schema);
  const present: unknown[] = Array.isArray(given) ? (given as unknown[]) : [];
  const textAt = (key: string): string =>
    fields
      .filter(({ path }) => path.length === from.length + 1 && path.at(-1) === key)
      .map((field) => writtenIn(field, reading)?.text.trim() ?? '')
      .join('');
  const nameKey = shape['x-identity'] ?? nameKeys.find((key) => textAt(key) !== '') ?? 'namn';
  const name = textAt(nameKey);
  if (name === '') {
    for (const field of fields) unplacedIn(field, 'item-without-name', reading);
    return;
  }
  const needsId = (shape.required ?? []).includes('id');
  const found = present.findIndex((item) => isItem(item, name, shape));
  const id = needsId
    ? newId(
        name,
        present.map((one) => valueOf(one, 'id')),
      )
    : name;
  const segment = found === -1 ? id : segmentOf(present[found], found, shape);
  if (found === -1) remember(list, needsId ? { id, [nameKey]: name } : { [nameKey]: name }, reading);
  const toPath = (path: FieldPath): FieldPath => [...list, segment, ...path.slice(from.length)];
  const [ofItems, own] = parted(fields, ({ path }) => path.slice(from.length).some(isNewItem));
  const [ofRows, others] = parted(own, ({ path }) => path.slice(from.length).some(isRow));
  for (const field of others) {
    const path = toPath(field.path);
    const there = standing.find((one) => pathWord(one.path) === pathWord(path));
    if (needsId && path.length === from.length + 1 && path.at(-1) === 'id') {
      // The id is made of what is written.
      const text = writtenIn(field, reading)?.text ?? '';
      if (found !== -1 || text === '') continue;
      reading.lines.push({ kind: 'added', path, title: field.title, before: '', after: text });
      put(path, id, reading);
    } else take(there ?? { ...field, path, text: '' }, field, reading);
  }
  for (const [path, rows] of byList(ofRows)) takeRows(rows, toPath(path), standing, reading);
  for (const item of newItems(ofItems, reading, from.length))
    takeItem(item, toPath(item.path.slice(0, -1)), standing, reading);
}

/** What an item is called, in the order in which it is looked for. */
const nameKeys = ['id', 'namn', 'titel', 'text'];

function isItem(item: unknown, name: string, shape: Schema): boolean {
  const names = [identityOf(item, shape), ...nameKeys.map((key) => textOf(item, key))];
  const isCalled = names.some((one) => one !== undefined && sameName(one) === sameName(name));
  return isCalled || identityOf(item, shape) === newId(name, []);
}

function segmentOf(item: unknown, index: number, shape: Schema): string {
  return identityOf(item, shape) ?? `#${index + 1}`;
}

function unplacedIn(field: FormField, reason: string, reading: TakingIn): void {
  const text = writtenIn(field, reading)?.text ?? '';
  if (text !== '')
    reading.lines.push({
      kind: 'unplaced',
      path: field.path,
      title: field.title,
      before: '',
      after: text,
      reason,
    });
}

/** Puts a new item among the answers that are looked in, so that others can refer to it and the next one is numbered after it. */
function remember(list: FieldPath, item: object, reading: TakingIn): void {
  const add = (data: unknown, path: FieldPath): unknown => {
    const [segment, ...rest] = path;
    if (segment === undefined) return [...(Array.isArray(data) ? (data as unknown[]) : []), item];
    if (Array.isArray(data)) {
      const { schema: shape } = patternOf(list.slice(0, list.length - rest.length), reading.schema);
      return (data as unknown[]).map((one, index) =>
        segmentOf(one, index, shape) === segment ? add(one, rest) : one,
      );
    }
    return { ...(isGroup(data) ? data : {}), [segment]: add(valueOf(data, segment), rest) };
  };
  reading.answersNow = add(reading.answersNow, list);
}

/** In the order of the schema, so that new keys and items come in the order of the form. */
function inOrder(edits: readonly Edit[], schema: Schema): Edit[] {
  const chapters = Object.keys(schema.properties ?? {});
  const place = ({ path: [key] }: Edit): number => (typeof key === 'string' ? chapters.indexOf(key) : -1);
  return [...edits].sort((left, right) => place(left) - place(right));
}
