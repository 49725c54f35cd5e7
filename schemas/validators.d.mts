import type { ValidateFunction } from 'ajv';

/** The schemas as functions, by their `$id`. Generated: see `scripts/schema-validators.mjs`. */
export const validators: Readonly<Record<string, ValidateFunction>>;
