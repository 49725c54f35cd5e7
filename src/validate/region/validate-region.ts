import type { RegionAnswers } from '../../answers/region.js';
import type { Project } from '../../answers/project.js';
import type { Schema } from '../../answers/schema.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import type { Bindings } from '../../region/bindings.js';
import type { MemberEntry, RegionFile } from '../../region/region.js';
import { findBindings } from './find-bindings.js';
import { findUnlikelyMembers, type Registered } from './find-unlikely-members.js';
import { findUnownedFiles, type NamedEntry } from './find-unowned-files.js';

/** What a `region.yaml` that fits its schema is held against. */
export interface RegionSurroundings {
  /** The shared answers as the schema spells them. */
  shared: Project;
  /** Of the agenda. */
  schema: Schema;
  register: readonly Registered[];
  members: readonly MemberEntry[];
  /** What stands in `kommuner/`. */
  entries: readonly NamedEntry[];
}

/** What is wrong with a region's own files beside its answers, and how its parts bind the members. */
export function validateRegion(
  file: RegionFile,
  { shared, schema, register, members, entries }: RegionSurroundings,
): { bindings: Bindings; problems: Problem[] } {
  const answers = file.answers as unknown as RegionAnswers;
  const { bindings, problems } = findBindings(file, answers, shared, schema);
  return {
    bindings,
    problems: [
      ...findUnlikelyMembers(file, answers, members, register),
      ...problems,
      ...findUnownedFiles(entries, members),
      ...findSharedMunicipalities(shared),
    ],
  };
}

/** Which municipality it is follows from whose agenda it is. */
function findSharedMunicipalities({ answers, places }: Project): Problem[] {
  if (answers['kommuner'] === undefined) return [];
  return [
    {
      code: 'region/municipalities-shared',
      severity: 'warning',
      place: places.key('/kommuner'),
      details: {},
    },
  ];
}
