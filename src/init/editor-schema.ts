import type { Schema } from '../answers/schema.js';

/**
 * The schema for an editor: what is not required may also stand empty. The program leaves empty keys out before it
 * validates; an editor does not, and would mark every unanswered question as wrong. What an editor shows of a key is its
 * description, so the question stands there.
 */
export function editorSchema(schema: Schema): object {
  const { properties, items, additionalProperties, definitions, 'x-question': question } = schema;
  return {
    ...schema,
    ...(question === undefined ? {} : { description: [question, schema.description].join(' ').trim() }),
    ...(properties === undefined
      ? {}
      : { properties: mapped(properties, (key, inner) => property(schema, key, inner)) }),
    ...(items === undefined ? {} : { items: orEmpty(items) }),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: orEmpty(additionalProperties) }
      : {}),
    ...(definitions === undefined ? {} : { definitions: mapped(definitions, (_, inner) => orEmpty(inner)) }),
  };
}

function property({ required = [] }: Schema, key: string, inner: Schema): object {
  return required.includes(key) ? editorSchema(inner) : orEmpty(inner);
}

/** A reference needs nothing of its own: what it refers to may be empty. */
function orEmpty(schema: Schema): object {
  if (schema.type === undefined) return editorSchema(schema);
  return {
    ...editorSchema(schema),
    type: [schema.type, 'null'].flat(),
    ...(schema.enum === undefined ? {} : { enum: [...schema.enum, null] }),
  };
}

function mapped(
  schemas: Readonly<Record<string, Schema>>,
  change: (key: string, schema: Schema) => object,
): Record<string, object> {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, change(key, schema)]));
}
