import { isGroup } from '../answers/parts.js';
import { segmentsOf } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { capitalise } from '../language/format.js';
import type { ChangedItem } from './change.js';
import { namedRows, placeKey } from './compare-answers.js';
import type { IndexedItem } from './item-index.js';
import { itemName } from './item-name.js';

/** What is looked in: the answers of both sides and how they are declared. */
export interface Compared {
  schema: Schema;
  old: Side;
  new: Side;
}

interface Side {
  answers: unknown;
  items: ReadonlyMap<string, IndexedItem>;
}

/** What a change's id means to a reader. */
export interface ChangePlace {
  /** Key of the chapter in the schema. */
  chapter: string;
  item?: ChangedItem;
  /** Whether only the old answers have the item. */
  isGone: boolean;
  /**
   * From the item or the chapter and in. `asked`: what the schema calls a question; else what a row of the answers is called.
   * Undefined in place of a change of place.
   */
  field: { words: string; asked: boolean }[];
  /** Whether it is the place in a list that is meant. */
  isPlace: boolean;
}

/** A place among the answers of both sides, with its schema. */
interface At {
  schema: Schema;
  values: unknown[];
}

/**
 * The place that the id of a change, or of several ("kontaktcenter/finansiering"), leads to. What the answers have no more, or
 * not yet, ends the way: the rest is left out. Undefined when not even the first part is known.
 */
export function changePlace(id: string, { schema, old, new: fresh }: Compared): ChangePlace | undefined {
  const [first = '', ...rest] = id.split('/');
  const isChapter = Object.hasOwn(schema.properties ?? {}, first);
  // An item whose id is also a chapter's key goes by both.
  const [second = ''] = rest;
  const isBoth = isChapter && Object.hasOwn(schema.properties ?? {}, second);
  const itemId = !isChapter ? first : isBoth ? second : undefined;
  const [former, now] = [old, fresh].map(({ items }) =>
    itemId === undefined ? undefined : items.get(itemId),
  );
  const known = now ?? former;
  if (itemId !== undefined && known !== undefined) {
    const declared = schemaAt(schema, known.pointer);
    const [chapter = ''] = segmentsOf(known.pointer);
    return {
      ...inside(
        { schema: declared, values: [now?.value, former?.value] },
        isBoth ? rest.slice(1) : rest,
        schema,
      ),
      chapter,
      item: { id: itemId, kind: declared.title ?? '', name: itemName(known.value) ?? itemId },
      isGone: now === undefined,
    };
  }
  if (!isChapter) return undefined;
  const at = {
    schema: resolveSchema(schema.properties?.[first] ?? {}, schema),
    values: [own(fresh.answers, first), own(old.answers, first)],
  };
  return { ...inside(at, rest, schema), chapter: first, isGone: false };
}

function inside(start: At, way: readonly string[], root: Schema): Pick<ChangePlace, 'field' | 'isPlace'> {
  const field: ChangePlace['field'] = [];
  let { schema, values } = start;
  for (const key of way) {
    if (key === placeKey) return { field, isPlace: true };
    const property = schema.properties?.[key];
    if (property !== undefined) {
      schema = resolveSchema(property, root);
      values = values.map((value) => own(value, key));
      field.push({ words: property.title ?? capitalise(key.replaceAll('_', ' ')), asked: true });
      continue;
    }
    const items = resolveSchema(schema.items ?? {}, root);
    const found = values.flatMap((value) => {
      const rows = Array.isArray(value) ? namedRows(value, items, root) : [];
      return rows.filter((row) => row.key === key);
    });
    const [row] = found;
    if (row === undefined) break;
    schema = items;
    values = found.map((one) => one.value);
    field.push({ words: row.name, asked: false });
  }
  return { field, isPlace: false };
}

function schemaAt(root: Schema, pointer: string): Schema {
  return segmentsOf(pointer).reduce(
    (at, segment) => resolveSchema(at.properties?.[segment] ?? at.items ?? {}, root),
    root,
  );
}

function own(group: unknown, key: string): unknown {
  return isGroup(group) && Object.hasOwn(group, key) ? group[key] : undefined;
}
