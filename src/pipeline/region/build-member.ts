import type { Problem } from '../../diagnostics/diagnostic.js';
import type { Installation } from '../../load/load-installation.js';
import type { MemberEntry } from '../../region/region.js';
import type { TemplateFit } from '../../profile/template-fit.js';
import { writeDocuments, type Origin } from '../../write/write-documents.js';
import { composeDocuments, isAboutFiles, isView } from '../compose-documents.js';
import { isError, stopped, type Blame, type Sound } from '../inspect.js';
import { produce, type Press, type Target } from '../produce.js';
import type { SoundRegion } from './inspect-region.js';
import { inspectMember, isOfRegion, type InspectedMember } from './members.js';
import { recordFile, recordOf, type MemberRecord } from './member-record.js';
import { isMade, standingOf, type Order } from './standing.js';

/** What a run knows of the region and is to make of it. */
export interface RegionRun {
  region: SoundRegion;
  /** The problems of the region's own files (`problemKeys`): they are told once. */
  ofRegion: ReadonlySet<string>;
  order: Order;
  press: Press;
  installation: Installation;
}

/** What came of one member. */
export interface BuiltMember {
  /**
   * `made`: its files were made anew. `unchanged`: they were there already. `faulty`: its answers stop it. `failed`: the
   * machine did, and nothing of it was touched.
   */
  outcome: 'made' | 'unchanged' | 'faulty' | 'failed';
  /** Files that were made, the record left out. */
  files: number;
  /** What is to be told: errors, and what concerns the files. What the region's own files have wrong is not among it. */
  problems: Problem[];
  /** Of the files that errors stand in. */
  texts: ReadonlyMap<string, string>;
  blame?: Blame;
  fit?: TemplateFit;
}

/** A browser may be killed, or run out of memory, at any time; the next one often does what it did not. */
const attempts = 3;
const passing: ReadonlySet<string> = new Set(['browser/crashed', 'browser/launch-failed', 'browser/timeout']);

/** Does something again, a few times, when it failed for a reason that may have passed. */
export async function withAttempts<Result>(
  work: () => Promise<Result>,
  failuresOf: (result: Result) => readonly Problem[],
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await work();
    if (attempt === attempts || !failuresOf(result).some(({ code }) => passing.has(code))) return result;
  }
}

/** Of one member. All members' problems are held until the end of the run, and all of one's are told by a check. */
const toldAtMost = 20;

/** Judges one member and makes its documents, all or none. Never throws. */
export async function buildMember(
  run: RegionRun,
  member: MemberEntry,
  target: Pick<Target, 'root' | 'slug'>,
  origin: Origin,
): Promise<BuiltMember> {
  return withAttempts(
    () => tryMember(run, member, { ...target, origin, alone: true }),
    ({ outcome, problems }) => (outcome === 'failed' ? problems : []),
  );
}

async function tryMember(run: RegionRun, member: MemberEntry, target: Target): Promise<BuiltMember> {
  const { region, ofRegion, order, press, installation } = run;
  const inspected = await inspectMember(region, member, installation);
  const { inspection } = inspected;
  if (inspection.blame === 'machine') return told('failed', 0, inspection, run);
  try {
    const record = recordOf(inspected, region, ofRegion, installation);
    const types = record.isStopped ? order.types.filter((type) => isView(type, installation)) : order.types;
    const sound = inspection.sound === undefined ? undefined : worn(inspection.sound, order);
    const outcome = record.isStopped ? 'faulty' : 'made';
    const made = sound === undefined ? [] : types;
    if (record.isStopped && (await isThere(record, made, target, order)))
      return told(outcome, 0, inspection, run);
    const files = [recordFile(record)];
    if (sound === undefined || made.length === 0) {
      const { root, slug, origin, alone } = target;
      inspection.problems.push(...(await writeDocuments(root, slug, files, origin, alone)).problems);
      return told(outcome, 0, inspection, run);
    }
    const aboutFiles = made.filter((type) => isAboutFiles(type, installation));
    const others = made.filter((type) => !aboutFiles.includes(type));
    const before = inspection.problems.filter(isError).length;
    const documents = await composeDocuments(others, inspection, sound, installation);
    const wanted = { documents, aboutFiles, formats: order.formats, files };
    const built = await produce(inspection, sound, wanted, press, target, installation, () => undefined);
    if (built.length === 0 && inspection.blame !== undefined) return told('failed', 0, inspection, run);
    const isWhole = inspection.problems.filter(isError).length === before;
    return told(isWhole ? outcome : 'faulty', built.length, inspection, run);
  } catch (error) {
    const { problems, blame } = stopped(error, member.code);
    return told('failed', 0, { ...inspection, problems, blame }, run);
  }
}

/** Whether what can be made of a member whose answers stop it is there already. */
async function isThere(
  record: MemberRecord,
  types: readonly string[],
  { root, slug, origin }: Target,
  { formats }: Order,
): Promise<boolean> {
  const standing = await standingOf(root, slug, origin);
  if (!standing.isCurrent || JSON.stringify(standing.record) !== JSON.stringify(record)) return false;
  return isMade(root, slug, standing, types, formats);
}

/** The project in the Word template that all documents are to wear, whatever its profile names. */
export function worn(sound: Sound, { houseTemplate }: Pick<Order, 'houseTemplate'>): Sound {
  return houseTemplate === undefined ? sound : { ...sound, houseTemplate: houseTemplate.template };
}

function told(
  outcome: BuiltMember['outcome'],
  files: number,
  { problems, texts, blame, fit }: InspectedMember['inspection'],
  { ofRegion }: RegionRun,
): BuiltMember {
  const shown = problems
    .filter((problem) => (isError(problem) || isOfFiles(problem)) && !isOfRegion(problem, ofRegion))
    .slice(0, toldAtMost);
  const whose = blame ?? (problems.some(isError) ? 'input' : undefined);
  return {
    outcome,
    files,
    problems: shown,
    texts: whose === 'input' ? texts : new Map(),
    ...(whose === undefined ? {} : { blame: whose }),
    ...(fit === undefined ? {} : { fit }),
  };
}

/** What is said of finished files and not of the answers, as long as it is worth a warning. */
function isOfFiles({ code, severity, silenced }: Problem): boolean {
  return severity === 'warning' && silenced === undefined && /^(write|build)\//.test(code);
}
