import type { ConsultationFile, Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import type { Terms } from '../language/terms.js';
import { findOwnersNotAsked } from './consultation/find-owners-not-asked.js';
import { findRepeatedConsultees } from './consultation/find-repeated-consultees.js';
import { findStrayIds } from './consultation/find-stray-ids.js';
import { findUnlikelyDates } from './consultation/find-unlikely-dates.js';
import { findUnreachable } from './consultation/find-unreachable.js';
import { findSchemaFaults } from './schema-faults.js';

/** What a consultation is held against. */
export interface ConsultationSurroundings {
  /** The agenda that is sent out. */
  agenda: Project;
  /** Of `remiss.yaml`. */
  schema: Schema;
  terms: Pick<Terms, 'everyCommittee'>;
  /** The ids that a question can be about, when the document that has them is at hand. */
  targets?: Iterable<string>;
}

/**
 * What is wrong with the project's `remiss.yaml`, and what will cause trouble later. When it does not fit the schema,
 * nothing more is said.
 */
export function validateConsultation(
  file: ConsultationFile,
  { agenda, schema, terms, targets }: ConsultationSurroundings,
): Problem[] {
  const faults = findSchemaFaults(file, schema);
  if (faults.length > 0) return faults;
  return [
    ...findStrayIds(file, targets),
    ...findRepeatedConsultees(file),
    ...findUnlikelyDates(file),
    ...findUnreachable(file, agenda),
    ...findOwnersNotAsked(file, agenda, terms),
  ];
}
