import type { Problem } from '../../diagnostics/diagnostic.js';
import type { Status } from '../../document/tree.js';
import type { Installation } from '../../load/load-installation.js';
import { loadMemberFile } from '../../load/load-region.js';
import type { MemberEntry, MemberProject } from '../../region/region.js';
import { overlay } from '../../resolve/overlay.js';
import { withPlainSpelling } from '../../validate/plain-spelling.js';
import { findUnanswered } from '../../validate/region/find-unanswered.js';
import { inspectProject, stopped, withChapter, type Inspection } from '../inspect.js';
import type { SoundRegion } from './inspect-region.js';

/** One member, judged. */
export interface InspectedMember {
  member: MemberEntry;
  /** Its `path` is the member's code. What is wrong with the region's own files is among the problems. */
  inspection: Inspection;
  /** Absent when the member's file could not be read. */
  agenda?: MemberProject;
}

/** Which members, and for which stage they are judged. */
export interface MembersRequest {
  /** Their codes; all when left out. */
  only?: readonly string[];
  stage?: Status;
}

/**
 * The members of a region, one at a time, in the order of its list. Each is read when it is asked for, and nothing is kept of
 * it when the next one is: what a run holds does not grow with the number of members. Never throws: what goes wrong with a
 * member is among its problems.
 */
export async function* inspectMembers(
  region: SoundRegion,
  installation: Installation,
  { only, stage }: MembersRequest = {},
): AsyncGenerator<InspectedMember, void, undefined> {
  for (const member of region.members) {
    if (only !== undefined && !only.includes(member.code)) continue;
    yield await inspectMember(region, member, installation, stage);
  }
}

/** One member of a region. */
export async function inspectMember(
  region: SoundRegion,
  member: MemberEntry,
  installation: Installation,
  stage?: Status,
): Promise<InspectedMember> {
  try {
    const agenda = await loadMember(region, member, installation);
    const inspection = await inspectProject(member.code, agenda.project, installation, stage);
    return { member, agenda, inspection: withMemberProblems(inspection, agenda, region, installation) };
  } catch (error) {
    return { member, inspection: { path: member.code, ...stopped(error, member.code) } };
  }
}

/** A member's agenda, not yet judged. Throws `StopRun` when its file cannot be read. */
export async function loadMember(
  region: SoundRegion,
  member: MemberEntry,
  { schema }: Installation,
): Promise<MemberProject> {
  const file = await loadMemberFile(region.folder, member.code);
  return overlay(region.shared, { ...file, answers: withPlainSpelling(file.answers, schema) }, member);
}

function withMemberProblems(
  inspection: Inspection,
  agenda: MemberProject,
  region: SoundRegion,
  installation: Installation,
): Inspection {
  const { problems, sound } = inspection;
  const unanswered =
    sound === undefined
      ? []
      : findUnanswered(agenda, region.bindings, problems, installation.schema, sound.stage);
  const own = [...agenda.problems, ...unanswered].map((problem) => withChapter(problem, installation));
  return {
    ...inspection,
    problems: [...own, ...withoutRemoved(problems, agenda)],
  };
}

const brokenReferences = ['validate/unknown-goal', 'validate/unknown-area'];

/** That something refers to what the member has taken away is told where it is taken away, not in the region's files. */
function withoutRemoved(problems: readonly Problem[], { removed, overlay: ways }: MemberProject): Problem[] {
  const ids = removed.map((path) => path.at(-1));
  return problems.filter(
    ({ code, details, place }) =>
      !brokenReferences.includes(code) ||
      !ids.includes(String(details['id'])) ||
      ways.originOf(place.path ?? '').side === 'member',
  );
}

/**
 * Whether a problem of a member's is one of the region's own files, where it is told once: the same thing at the same place.
 */
export function isOfRegion(problem: Problem, ofRegion: ReadonlySet<string>): boolean {
  return ofRegion.has(placeKey(problem));
}

/** The problems of a region's own files, to know them again among a member's. */
export function problemKeys(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(problems.map(placeKey));
}

function placeKey({ code, place: { file, line, column } }: Problem): string {
  return JSON.stringify([code, file, line, column]);
}
