import type { ProfileFile, Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { findBareSigns } from './profile/find-bare-signs.js';
import { findFaintColours } from './profile/find-faint-colours.js';
import { findUnclearRows } from './profile/find-unclear-rows.js';
import { findUnknownPlaceholders } from './profile/find-unknown-placeholders.js';
import { findUnusableFiles } from './profile/find-unusable-files.js';
import { findSchemaFaults } from './schema-faults.js';

/** What is wrong with the project's graphic profile, if it has one. `schema` is that of a profile. */
export function validateProfile({ profile }: Project, schema: Schema): Problem[] {
  if (profile === undefined) return [];
  const finders: ((profile: ProfileFile) => Problem[])[] = [
    findBareSigns,
    findUnusableFiles,
    findFaintColours,
    findUnclearRows,
    findUnknownPlaceholders,
  ];
  return [
    ...findSchemaFaults(profile, schema),
    ...profile.templateProblems,
    ...finders.flatMap((find) => find(profile)),
  ];
}
