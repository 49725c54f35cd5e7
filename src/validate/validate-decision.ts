import type { Decision } from '../answers/decision.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Details, Problem } from '../diagnostics/diagnostic.js';
import { findSchemaFaults } from './schema-faults.js';

/** What `beslut.yaml` is held against. */
export interface DecisionSurroundings {
  /** Of `beslut.yaml`. */
  schema: Schema;
  /** The agenda's own, when it has one. */
  diarienummer?: string;
}

/**
 * What is wrong with the project's `beslut.yaml`. When it does not fit the schema, nothing more is said; otherwise
 * that its days come in the wrong order, or that its reference number is another than the agenda's.
 */
export function validateDecision(file: Placed, { schema, diarienummer }: DecisionSurroundings): Problem[] {
  const faults = findSchemaFaults(file, schema);
  if (faults.length > 0) return faults;
  const { datum, diarienummer: own, sammanträden = {} } = file.answers as unknown as Decision;
  const { beredande, beslutande } = sammanträden;
  const warn = (code: string, pointer: Pointer, details: Details): Problem => ({
    code,
    severity: 'warning',
    place: file.places.value(pointer),
    details,
  });
  const meetings = pointerTo(rootPointer, 'sammanträden');
  const first = beredande === undefined ? 'beslutande' : 'beredande';
  const earliest = sammanträden[first];
  return [
    ...(earliest !== undefined && earliest < datum
      ? [
          warn('validate/meeting-before-memo', pointerTo(meetings, first), {
            meeting: earliest,
            dated: datum,
          }),
        ]
      : []),
    ...(beredande !== undefined && beslutande !== undefined && beslutande < beredande
      ? [
          warn('validate/meetings-in-wrong-order', pointerTo(meetings, 'beslutande'), {
            first: beredande,
            second: beslutande,
          }),
        ]
      : []),
    ...(own !== undefined && diarienummer !== undefined && own !== diarienummer
      ? [
          warn('validate/other-case-number', pointerTo(rootPointer, 'diarienummer'), {
            own,
            agenda: diarienummer,
          }),
        ]
      : []),
  ];
}
