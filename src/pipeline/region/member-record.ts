import { gapCode } from '../../diagnostics/diagnostic.js';
import type { Status } from '../../document/tree.js';
import type { Installation } from '../../load/load-installation.js';
import type { MemberSummary } from '../../rollup/summary.js';
import type { MadeDocument } from '../../write/manifest.js';
import { hasErrors } from '../inspect.js';
import type { SoundRegion } from './inspect-region.js';
import type { InspectedMember } from './members.js';
import { summariseMember } from './summarise-member.js';

/**
 * What is kept of a member when its documents have been made. It stands beside them, so that the list of members and the
 * report are made of what lies in the output folder, whoever made it: one run, several, or several machines.
 */
export interface MemberRecord {
  /** What the agenda says of itself; absent when its answers do not fit the schema. */
  title?: string;
  status?: Status;
  /** Questions without an answer. */
  gaps: number;
  /** Whether errors, or gaps where there may be none, stop the agenda. */
  isStopped: boolean;
  report: MemberSummary;
}

/** The file with a member's record, and what kind of document it is in the manifest. */
export const recordType = 'medlemsuppgifter';
const recordName = 'medlemsuppgifter.json';

/** `ofRegion` are the problems of the region's own files. */
export function recordOf(
  inspected: InspectedMember,
  region: SoundRegion,
  ofRegion: ReadonlySet<string>,
  installation: Installation,
): MemberRecord {
  const { problems, sound } = inspected.inspection;
  return {
    ...(sound === undefined ? {} : { title: sound.agenda.titel, status: sound.agenda.dokument.status }),
    gaps: problems.filter(({ code, silenced }) => code === gapCode && silenced === undefined).length,
    isStopped: hasErrors(inspected.inspection),
    report: summariseMember(inspected, region, ofRegion, installation),
  };
}

export function recordFile(record: MemberRecord): MadeDocument {
  const bytes = Buffer.from(`${JSON.stringify(record, null, 1)}\n`);
  return { type: recordType, format: 'json', path: recordName, bytes };
}

/** Undefined for a file that is no record. */
export function readRecord(bytes: Uint8Array): MemberRecord | undefined {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as MemberRecord;
  } catch {
    return undefined;
  }
}
