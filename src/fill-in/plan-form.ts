import { nameOf } from '../answers/key-path.js';
import { isGroup, valueOf } from '../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { fill } from '../diagnostics/localise.js';
import type { FieldPath, FormDepth, FormField, FormPart, FormPlan } from '../region/form.js';
import type { Binding } from '../region/region.js';
import { identifiedItems, identityOf } from '../region/part-path.js';
import { fieldKind, referredList } from './field-kind.js';
import { textOfAnswer, type FieldWords, type Names } from './field-text.js';

/** What a form is planned from. */
export interface PlanRequest {
  /** Of an agenda. */
  schema: Schema;
  /** The region's answers with the member's own over them. */
  answers: unknown;
  bindingOf(pointer: Pointer): Binding;
  words: PlanWords;
}

export interface PlanWords extends FieldWords {
  /** "{title}: ny {number}" */
  newItem: string;
  /** "Välj bland: {choices}." and "En på varje rad." */
  choose: string;
  oneALine: string;
  yearsALine: string;
  measure: string;
  byName: string;
  identity: string;
}

/** What a member does not fill in: what the region's tools know, and how the whole is set up. `*` is any item. */
const leftOut: readonly string[] = [
  'kommuner',
  'översikter',
  'diagram',
  'granskning',
  'dokument/radnummer',
  'dokument/beslut/*/kommun',
  'dokument/beslut/*/diarienummer',
];

/** Empty items after those that are there, by the list; tables have `emptyRows`. */
const emptyItems: Readonly<Record<string, number>> = { lista: 3, mål: 2, områden: 2 };
const emptyRows = 3;
const emptyRowsInside = 2;
/** A list whose items have more than this is no table on an upright page. */
const mostColumns = 4;

/** Every question that a form has, in the order of the schema, with what is answered. */
export function planForm(request: PlanRequest): FormPlan {
  const at: At = {
    ...request,
    root: request.schema,
    pointer: rootPointer,
    path: [],
    pattern: [],
    depth: 1,
    isNew: false,
  };
  const chapters = Object.entries(request.schema.properties ?? {});
  const facts = chapters.filter(([, property]) => isShort(property, at));
  const whole = { ...request.schema, properties: Object.fromEntries(facts) };
  return {
    parts: [
      ...inGroup(whole, request.answers, at),
      ...chapters
        .filter(([key]) => !facts.some(([one]) => one === key) && !isLeftOut([key]))
        .flatMap(([key]) => inKey(key, request.schema, request.answers, at)),
    ],
  };
}

/** Where the planning stands. */
interface At extends PlanRequest {
  /** The key of the answer that the item is known by, of an item that is there: it stands as it is. */
  identity?: string;
  root: Schema;
  pointer: Pointer;
  path: FieldPath;
  /** The path with `*` for items. */
  pattern: FieldPath;
  depth: number;
  /** Inside an item that is yet to be made. */
  isNew: boolean;
}

function inside(at: At, key: string): At {
  return {
    ...at,
    pointer: pointerTo(at.pointer, key),
    path: [...at.path, key],
    pattern: [...at.pattern, key],
  };
}

/** What an item is known by, of an item that the list has. */
function identityKey(item: unknown, items: Schema): { identity?: string } {
  const key = valueOf(item, 'id') === undefined ? items['x-identity'] : 'id';
  return key === undefined ? {} : { identity: key };
}

function isLeftOut(pattern: FieldPath): boolean {
  return leftOut.includes(pattern.join('/'));
}

function isShort(property: Schema, at: At): boolean {
  const kind = fieldKind(resolveSchema(property, at.root), at.root, at.pattern);
  return kind !== undefined && kind !== 'rich';
}

/** The keys of a group: short answers gathered into rows, what is longer as it comes. */
function inGroup(schema: Schema, answer: unknown, at: At): FormPart[] {
  const parts: FormPart[] = [];
  let rows: FormField[] = [];
  const close = (): void => {
    if (rows.length > 0) parts.push({ part: 'rows', title: titleOf(schema, at), fields: rows });
    rows = [];
  };
  for (const key of keysOf(schema, at)) {
    const short = shortFields(key, schema, answer, at);
    if (short !== undefined) rows.push(...short);
    else {
      close();
      parts.push(...inKey(key, schema, answer, at));
    }
  }
  close();
  return parts;
}

/** An item's id is made from its name; only where it has none is it asked for. */
function keysOf(schema: Schema, at: At): string[] {
  const keys = Object.keys(schema.properties ?? {});
  const isNamed = ['namn', 'titel', 'mått'].some((key) => keys.includes(key));
  return keys.filter((key) => !(key === 'id' && isNamed) && !isLeftOut([...at.pattern, key]));
}

function titleOf(schema: Schema, at: At): string {
  return schema.title ?? at.path.at(-1) ?? '';
}

/** The fields of a key that is answered in short: one, or those of a small group. Undefined for what is longer. */
function shortFields(key: string, schema: Schema, answer: unknown, at: At): FormField[] | undefined {
  const here = inside(at, key);
  const property = resolveSchema(schema.properties?.[key] ?? {}, at.root);
  const value = valueOf(answer, key);
  const kind = fieldKind(property, at.root, here.pattern);
  if (kind === 'rich') return undefined;
  if (kind !== undefined) return [fieldAt(property, value, here)];
  if (property.properties === undefined) return undefined;
  const parts = keysOf(property, here).map((part) => shortFields(part, property, value, here));
  if (parts.some((fields) => fields?.length !== 1)) return undefined;
  const title = titleOf(property, here);
  const titles = parts.flatMap((fields) => (fields ?? []).map((field) => field.title));
  const nameOfPart = (field: FormField): string =>
    // Parts that are called the same are told apart by their keys.
    titles.filter((one) => one === field.title).length > 1 ? (field.path.at(-1) ?? '') : field.title;
  return parts.flatMap((fields, index) =>
    (fields ?? []).map((field) => ({
      ...field,
      title: `${title}: ${lowerFirst(nameOfPart(field))}`,
      help:
        index === 0 ? [helpOf(property), field.help].filter((words) => words !== '').join(' ') : field.help,
      ...(index === 0 && property['x-guide'] !== undefined ? { page: property['x-guide'] } : {}),
    })),
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('sv') + words.slice(1);
}

/** A key that takes more room: a long answer, a group under a heading, a list. */
function inKey(key: string, schema: Schema, answer: unknown, at: At): FormPart[] {
  const here = inside(at, key);
  const property = resolveSchema(schema.properties?.[key] ?? {}, at.root);
  const value = valueOf(answer, key);
  if (property.contentMediaType !== undefined)
    return [{ part: 'area', field: fieldAt(property, value, here) }];
  if (property.items !== undefined) return inList(property, value, here);
  return [headingOf(property, here), ...inGroup(property, value, deeper(here))];
}

function inList(schema: Schema, answer: unknown, at: At): FormPart[] {
  const items = resolveSchema(schema.items ?? {}, at.root);
  const given: unknown[] = Array.isArray(answer) ? answer : [];
  const binding = at.isNew ? 'free' : at.bindingOf(at.pointer);
  const isMerged = identifiedItems(schema, at.root) !== undefined;
  const standing = given.map((item, index) => ({
    ...itemAt((isMerged ? identityOf(item, items) : undefined) ?? `#${index + 1}`, index, at),
    ...(isMerged ? identityKey(item, items) : {}),
  }));
  const columns = gridColumns(items, at);
  const count = binding === 'locked' ? 0 : emptyCount(at, columns !== undefined);
  const empty = Array.from({ length: count }, (_, index) => newItemAt(index, isMerged, given.length, at));
  if (columns !== undefined) {
    const rows = [...standing, ...empty].map((place, index) =>
      columns.flatMap((key) => shortFields(key, items, given[index], place) ?? []),
    );
    if (rows.length === 0) return [];
    const page = schema['x-guide'];
    return [
      {
        part: 'grid',
        depth: depthOf(at.depth),
        path: at.path,
        title: titleOf(schema, at),
        help: helpOf(schema),
        ...(page === undefined ? {} : { page }),
        binding,
        columns: (rows[0] ?? []).map(({ title }) => title),
        rows,
      },
    ];
  }
  const groups = [...standing, ...empty].flatMap((place, index): FormPart[] => {
    const title = nameOf(given[index]) ?? newTitle(items, index - given.length + 1, index, at);
    return [
      { part: 'heading', depth: depthOf(at.depth + 1), title, help: '', path: place.path },
      ...inGroup(items, given[index], { ...deeper(deeper(place)) }),
    ];
  });
  return groups.length === 0 ? [] : [headingOf(schema, at), ...groups];
}

/** The keys that make a row of a table, when the items are few and short enough for one. */
function gridColumns(items: Schema, at: At): string[] | undefined {
  const place = { ...at, pattern: [...at.pattern, '*'] };
  const keys = keysOf(items, place);
  const fields = keys.map((key) => shortFields(key, items, undefined, { ...place, isNew: true }));
  return fields.every((one) => one?.length === 1) && fields.length <= mostColumns ? keys : undefined;
}

function emptyCount(at: At, isGrid: boolean): number {
  const isInside = at.pattern.includes('*');
  if (isGrid) return isInside ? emptyRowsInside : emptyRows;
  return isInside ? 1 : (emptyItems[at.path.at(-1) ?? ''] ?? 1);
}

function itemAt(segment: string, index: number, at: At): At {
  return {
    ...at,
    pointer: pointerTo(at.pointer, index),
    path: [...at.path, segment],
    pattern: [...at.pattern, '*'],
  };
}

/** A new item of a list that is merged is known by being new, one of a list that is written whole by its place. */
function newItemAt(index: number, isMerged: boolean, standing: number, at: At): At {
  const segment = isMerged ? `+${index + 1}` : `#${standing + index + 1}`;
  return {
    ...at,
    pointer: pointerTo(at.pointer, standing + index),
    path: [...at.path, segment],
    pattern: [...at.pattern, '*'],
    isNew: true,
  };
}

function newTitle(items: Schema, number: number, index: number, at: At): string {
  const title = items.title ?? '';
  return number > 0 ? fill(at.words.newItem, { title, number }) : `${title} ${index + 1}`;
}

function headingOf(schema: Schema, at: At): FormPart {
  const page = schema['x-guide'];
  return {
    part: 'heading',
    depth: depthOf(at.depth),
    title: titleOf(schema, at),
    help: helpOf(schema),
    ...(page === undefined ? {} : { page }),
    path: at.path,
  };
}

function deeper(at: At): At {
  return { ...at, depth: at.depth + 1 };
}

function depthOf(depth: number): FormDepth {
  return ([1, 2, 3] as const).find((one) => one >= depth) ?? 4;
}

function helpOf(schema: Schema): string {
  return [schema['x-question'], schema.description].filter((words) => words !== undefined).join(' ');
}

function fieldAt(schema: Schema, answer: unknown, at: At): FormField {
  const kind = fieldKind(schema, at.root, at.pattern) ?? 'text';
  const names = namesFor(at.pattern, at.answers);
  const page = schema['x-guide'];
  return {
    path: at.path,
    kind,
    title: titleOf(schema, at),
    help: helpFor(kind, schema, at),
    ...(page === undefined ? {} : { page }),
    ...(isKnownBy(at) ? { lockedBecause: at.words.identity } : {}),
    binding: at.isNew ? 'free' : isKnownBy(at) ? 'locked' : at.bindingOf(at.pointer),
    text: textOfAnswer(answer, kind, at.words, names),
    options: optionsOf(kind, schema, names, at.words),
  };
}

function isKnownBy({ identity, path, pattern }: At): boolean {
  return identity !== undefined && path.at(-1) === identity && pattern.at(-2) === '*';
}

/** What the schema says, and how the answer is written; of some kinds the schema tells how they are written in a file. */
function helpFor(kind: FormField['kind'], schema: Schema, at: At): string {
  const isOfFile = ['reference', 'references', 'yes-no', 'measure', 'number'].includes(kind);
  const said = isOfFile ? (schema['x-question'] ?? '') : helpOf(schema);
  return [said, wayToWrite(kind, schema, at)].filter((words) => words !== '').join(' ');
}

function wayToWrite(kind: FormField['kind'], schema: Schema, { root, words }: At): string {
  if (kind === 'years') return words.yearsALine;
  if (kind === 'measure') return words.measure;
  if (kind === 'reference') return words.byName;
  if (kind !== 'lines' && kind !== 'references') return '';
  const among = resolveSchema(schema.items ?? {}, root).enum;
  const choose = among === undefined ? [] : [fill(words.choose, { choices: among.join(', ') })];
  return [...choose, ...(kind === 'references' ? [words.byName] : []), words.oneALine].join(' ');
}

function optionsOf(kind: FormField['kind'], schema: Schema, names: Names, { yes, no }: PlanWords): string[] {
  if (kind === 'choice') return schema.enum ?? [];
  if (kind === 'yes-no') return [yes, no];
  return kind === 'reference' || kind === 'references' ? [...names.values()] : [];
}

/** Of the items that an answer can refer to. */
export function namesFor(pattern: FieldPath, answers: unknown): Names {
  const list = referredList(pattern)?.reduce<unknown>((at, key) => valueOf(at, key), answers);
  const items: unknown[] = Array.isArray(list) ? list : [];
  return new Map(
    items.flatMap((item): [string, string][] => {
      const id = valueOf(item, 'id');
      return typeof id === 'string' && isGroup(item) ? [[id, nameOf(item) ?? id]] : [];
    }),
  );
}

/** The path with `*` for items, and the schema of what it leads to. What is no key of a list is one of its items. */
export function patternOf(path: FieldPath, root: Schema): { pattern: FieldPath; schema: Schema } {
  let schema: Schema = root;
  const pattern = path.map((segment) => {
    if (schema.properties === undefined && schema.items !== undefined) {
      schema = resolveSchema(schema.items, root);
      return '*';
    }
    const property = Object.hasOwn(schema.properties ?? {}, segment)
      ? schema.properties?.[segment]
      : undefined;
    schema = resolveSchema(property ?? {}, root);
    return segment;
  });
  return { pattern, schema };
}
