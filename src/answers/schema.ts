import { segmentsOf, type Pointer } from './pointer.js';

/** The part of JSON Schema that the schemas under `schemas/` use, with the keywords of our own. */
export interface Schema {
  /** What the schema is called, its root alone. */
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  enum?: string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  contentMediaType?: string;
  definitions?: Record<string, Schema>;
  /** The question that the answer answers; without it a missing answer is no gap. */
  'x-question'?: string;
  /** Page in the guide. */
  'x-guide'?: string;
  /** What people write instead of a choice, and the choice that they mean. In small letters. */
  'x-means'?: Record<string, string>;
  /** Of a list's items: the key that tells one from another, when that is not `id` or when `id` is voluntary. */
  'x-identity'?: string;
}

/** Follows `$ref`; keywords beside it win over those of the definition. */
export function resolveSchema(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...beside } = schema;
  const definition = root.definitions?.[$ref.replace('#/definitions/', '')];
  if (definition === undefined) throw new Error(`schema refers to ${$ref}, which is not defined`);
  return { ...resolveSchema(definition, root), ...beside };
}

/** The heading under which an answer's chapter is shown: "Inledning (inledning:)". Undefined for the root. */
export function chapterOf(schema: Schema, pointer: Pointer): string | undefined {
  const [key] = segmentsOf(pointer);
  if (key === undefined) return undefined;
  const title = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key]?.title : undefined;
  return `${title ?? key} (${key}:)`;
}

/** The headings of all chapters, in the order of the agenda. */
export function chaptersOf(schema: Schema): string[] {
  return Object.keys(schema.properties ?? {}).flatMap((key) => chapterOf(schema, `/${key}`) ?? []);
}
