import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Schema } from '../answers/schema.js';

/** Compiling takes longer than anything else in a check, and a region has one schema for all its municipalities. */
const compiled = new WeakMap<Schema, ValidateFunction>();

/** The schema as a function; errors come all at once and carry the value and the schema that it breaks. */
export function compileSchema(schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false });
  formats.default(ajv, ['date']);
  ajv.addVocabulary(['x-question', 'x-guide']);
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}
