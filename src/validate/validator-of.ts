import type { ValidateFunction } from 'ajv';
import { validators } from '../../schemas/validators.mjs';
import type { Schema } from '../answers/schema.js';

/** A schema of ours as a function, compiled ahead. Errors come all at once and carry the value and its schema. */
export function validatorOf({ $id }: Schema): ValidateFunction {
  const validate = $id === undefined ? undefined : validators[$id];
  if (validate === undefined) throw new Error(`the schema ${String($id)} is not compiled: npm run generate`);
  return validate;
}
