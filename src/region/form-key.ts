import type { FieldKind } from './form.js';

/** What a reader of filled-in forms knows of the fields that there are. */
export interface FormKey {
  /** By mark. */
  fields: ReadonlyMap<string, { kind: FieldKind; tag: string }>;
  /** The rows of tables: the marks of their fields in the order of the columns, by the row's own mark. */
  rows: ReadonlyMap<string, readonly string[]>;
  /** Ids that references and notes can name. */
  ids: ReadonlySet<string>;
  /** What stands in empty fields. */
  placeholders: ReadonlySet<string>;
}
