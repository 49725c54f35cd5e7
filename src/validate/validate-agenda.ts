import type { Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { findBrokenReferences } from './find-broken-references.js';
import { findDuplicateIds } from './find-duplicate-ids.js';
import { findMisplacedOutcomes } from './find-misplaced-outcomes.js';
import { findPrivateCharacters } from './find-private-characters.js';
import { findReversedTimes } from './find-reversed-times.js';
import { findUnknownMunicipalities } from './find-unknown-municipalities.js';
import { findTypedQuotes } from './find-typed-quotes.js';
import { findSchemaFaults } from './schema-faults.js';

/**
 * Everything that is wrong with the answers as they stand: what does not fit the schema, and then what the schema
 * cannot say. Unanswered questions are no faults: see `findGaps`. An empty list means that the agenda can be built.
 */
export function validateAgenda(project: Project, schema: Schema): Problem[] {
  return [
    ...findSchemaFaults(project, schema),
    ...findDuplicateIds(project),
    ...findBrokenReferences(project),
    ...findReversedTimes(project),
    ...findMisplacedOutcomes(project),
    ...findUnknownMunicipalities(project),
    ...findTypedQuotes(project, schema),
    ...findPrivateCharacters(project),
  ];
}
