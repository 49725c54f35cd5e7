import type { ErrorObject } from 'ajv';
import { pointerTo } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { validatorOf } from './validator-of.js';
import { faultOf, type Fault, type Finding } from './fault.js';
import { explainEmpty, explainMissing, explainRepeated, explainUnknownKey } from './explain-key.js';
import { explainType } from './explain-type.js';
import { missingPointer, oncePerCause } from './misplaced-keys.js';
import {
  explainChoice,
  explainConstant,
  explainForm,
  explainLength,
  explainLimit,
  explainYearKey,
} from './explain-value.js';

/** One handler for each keyword of the schemas. A test holds the table to the keywords that the schemas use. */
export const handlers: Readonly<Record<string, (fault: Fault) => Finding>> = {
  additionalProperties: explainUnknownKey,
  required: explainMissing,
  type: explainType,
  enum: explainChoice,
  const: explainConstant,
  pattern: explainForm,
  format: explainForm,
  propertyNames: explainYearKey,
  uniqueItems: explainRepeated,
  minItems: explainEmpty,
  minProperties: explainEmpty,
  minLength: explainLength,
  maxLength: explainLength,
  minimum: explainLimit,
  maximum: explainLimit,
  exclusiveMinimum: explainLimit,
};

/** More than anyone mends before looking again. */
const faultLimit = 500;

/** What in the answers does not fit the schema: one problem for each fault, at the place where it is mended. */
export function findSchemaFaults(project: Placed, schema: Schema): Problem[] {
  const validate = validatorOf(schema);
  validate(project.answers);
  const faults = withoutEchoes(validate.errors ?? [])
    .slice(0, faultLimit)
    .map((error) => faultOf(error, schema, project));
  const explained = oncePerCause(faults.map((fault) => ({ fault, finding: explain(fault) })));
  const misspelt = new Set(
    explained.flatMap(({ fault, finding }) =>
      finding.code === 'validate/unknown-key' && finding.hint === 'nearest'
        ? [pointerTo(fault.pointer, String(finding.details['nearest']))]
        : [],
    ),
  );
  return (
    explained
      // A misspelt key is reported once, as unknown.
      .filter(({ fault }) => !misspelt.has(missingPointer(fault)))
      .map(({ fault, finding }) => problemOf(fault, finding))
  );
}

function explain(fault: Fault): Finding {
  const handler = Object.hasOwn(handlers, fault.keyword) ? handlers[fault.keyword] : undefined;
  if (handler === undefined) throw new Error(`no handler for the schema keyword ${fault.keyword}`);
  return handler(fault);
}

/** `if` only repeats what `then` found, a name's own error what `propertyNames` says; the wrong kind says it all. */
function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  const wrongKind = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return errors.filter(
    ({ keyword, propertyName, instancePath }) =>
      keyword !== 'if' && propertyName === undefined && (keyword === 'type' || !wrongKind.has(instancePath)),
  );
}

function problemOf({ pointer, value, project }: Fault, finding: Finding): Problem {
  const scalar = typeof value !== 'object' || value === null;
  const place = finding.place ?? (scalar ? project.places.value(pointer) : project.places.key(pointer));
  return {
    code: finding.code,
    severity: 'error',
    place,
    details: finding.details,
    ...(finding.hint === undefined ? {} : { hint: finding.hint }),
  };
}
