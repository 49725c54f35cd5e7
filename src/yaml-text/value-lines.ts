import { isGroup } from '../answers/parts.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { indented, keyLines, scalar } from './yaml-lines.js';

/** What stands above a key of a value, without indentation. */
export type Remark = (schema: Schema, path: string, columns: number) => string[];

/** Where a value stands: `path` names its property, the same for every item of a list. */
interface Standing {
  root: Schema;
  path: string;
  /** Columns from the margin. */
  columns: number;
  remark: Remark;
}

/** One key of a group: its remark, and its lines. */
interface Row {
  remark: string[];
  lines: string[];
}

/** A key with its whole value in block style, keys in the order of the schema. Lines without indentation. */
export function valueLines(key: string, value: unknown, schema: Schema, at: Standing): string[] {
  const resolved = resolveSchema(schema, at.root);
  if (!Array.isArray(value) && !isGroup(value)) return keyLines(key, value);
  return [`${key}:`, ...indented(insideLines(value, resolved, { ...at, columns: at.columns + 2 }), 2)];
}

/** What stands below the key of a list or group. */
export function insideLines(value: unknown, schema: Schema, at: Standing): string[] {
  if (Array.isArray(value)) {
    const items = resolveSchema(schema.items ?? {}, at.root);
    return value.flatMap((item: unknown) => itemLines(item, items, at));
  }
  return rowsOf(value, schema, at).flatMap(({ remark, lines }) => [...remark, ...lines]);
}

function itemLines(item: unknown, schema: Schema, at: Standing): string[] {
  const [first, ...rest] = rowsOf(item, schema, { ...at, columns: at.columns + 2 });
  if (first === undefined) return [`- ${scalar(item)}`];
  const [line = '', ...more] = first.lines;
  const below = [...more, ...rest.flatMap(({ remark, lines }) => [...remark, ...lines])];
  return [...first.remark, `- ${line}`, ...indented(below, 2)];
}

function rowsOf(group: unknown, schema: Schema, at: Standing): Row[] {
  if (!isGroup(group)) return [];
  const known = Object.keys(schema.properties ?? {}).filter((key) => Object.hasOwn(group, key));
  const keys = schema.properties === undefined ? Object.keys(group) : known;
  return keys.map((key) => {
    const property = resolveSchema(schema.properties?.[key] ?? {}, at.root);
    const inside = { ...at, path: `${at.path}/${key}` };
    return {
      remark: at.remark(property, inside.path, at.columns),
      lines: valueLines(key, group[key], property, inside),
    };
  });
}
