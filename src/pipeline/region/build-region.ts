import { basename, join, resolve } from 'node:path';
import { StopRun, type Problem } from '../../diagnostics/diagnostic.js';
import { slugOf } from '../../language/slug.js';
import { loadHouseTemplate } from '../../load/house-template/load-house-template.js';
import type { Installation } from '../../load/load-installation.js';
import { toolContent } from '../../load/tool-content.js';
import type { TemplateFit } from '../../profile/template-fit.js';
import type { MemberEntry } from '../../region/region.js';
import { formatNames, type Format } from '../../render/formats.js';
import { findLeftovers, removeLeftovers } from '../../write/leftovers.js';
import { isAboutFiles } from '../compose-documents.js';
import { agendaType, isError, stopped, type Blame } from '../inspect.js';
import { openPress, type BuiltDocument, type Press } from '../produce.js';
import { report, type CheckResult } from '../report.js';
import { buildMember, type BuiltMember, type RegionRun } from './build-member.js';
import { chooseMembers } from './choose-members.js';
import { inspectRegion, type SoundRegion } from './inspect-region.js';
import { makeRegionFiles } from './make-region-files.js';
import { problemKeys } from './members.js';
import { isMade, memberFolders, memberOrigin, standingOf, type Order } from './standing.js';

export interface RegionBuildRequest {
  /** These members alone, by code or name; all when left out. */
  only?: readonly string[];
  /** One of several runs that share the members: the first of four is `{ number: 1, of: 4 }`. It makes members alone. */
  shard?: Shard;
  /** Document types; the agenda alone when left out. */
  documents?: readonly string[];
  /** All when left out. */
  formats?: readonly Format[];
  /** A Word template that all documents wear. */
  houseTemplate?: string;
  /** The output folder; `output` in the current folder when left out. */
  out?: string;
  /** Told before each member, and before the region's own files. */
  onMember?: (step: MemberStep) => void;
}

export interface Shard {
  number: number;
  of: number;
}

export interface MemberStep {
  /** "Strömstad", or the region's name when its own files are to be made. */
  name: string;
  /** Of those that had to be made anew, how many are done, and how many there are, the region's own files among them. */
  done: number;
  total: number;
}

/** What came of a region's members. */
export interface RegionOutcome {
  /** "Västra Götalandsregionen" */
  name: string;
  /** Absolute: the region's folder among the finished files. */
  folder: string;
  /** Those that were asked for, in the region's order. */
  members: MemberOutcome[];
  /** Whether the run was given up because the machine failed one member after another; the rest were not tried. */
  isGivenUp: boolean;
  /** Absolute: the list of all members. Absent when it was not made: by a shard, or when the shared answers do not allow it. */
  index?: string;
}

export interface MemberOutcome {
  code: string;
  name: string;
  outcome: BuiltMember['outcome'];
}

export interface RegionBuild extends CheckResult {
  /** The region's own files that were made. */
  documents: BuiltDocument[];
  templates?: TemplateFit[];
  complete: boolean;
  region?: RegionOutcome;
}

/** The browser's memory grows slowly with what it has printed. */
const membersPerBrowser = 25;
/** A machine that fails so many in a row (no browser, a full disk) will fail the rest too. */
const failuresInRow = 3;
/** A report that shows more lines of files is read by nobody. */
const textsAtMost = 20;

/**
 * Makes the agenda of every member of a region, then what is made of them together. One member at a time is held, and nothing
 * is kept of it but what is to be told. A member whose files are there already, made of what its answers say now, is left
 * alone. One member's errors stop nobody else, and a run that was cut off goes on where it was.
 */
export async function buildRegion(
  path: string,
  request: RegionBuildRequest,
  installation: Installation,
): Promise<RegionBuild> {
  const inspection = await inspectRegion(path, installation);
  const told: Told = {
    problems: [...inspection.problems],
    blames: [],
    texts: new Map(inspection.texts),
    fits: [],
  };
  if (inspection.blame !== undefined) told.blames.push(inspection.blame);
  const { sound: region } = inspection;
  if (region === undefined) return result(path, told, [], false, installation);
  let press: Press | undefined;
  try {
    const members = membersOf(region, request, told);
    if (members === undefined) return result(path, told, [], false, installation);
    const order = await orderOf(request);
    const formats = [...new Set<Format>([...order.formats, 'html'])];
    // Files that others tell of are made in every format when they are not asked for themselves.
    const tellsOfMore = order.types.every((type) => isAboutFiles(type, installation));
    press = await openPress(tellsOfMore ? formatNames : formats);
    const ofRegion = problemKeys(inspection.problems);
    const run: RegionRun = { region, ofRegion, order, press, installation };
    const root = resolve(request.out ?? 'output');
    const slug = slugOf(region.folder.folder);
    const built = await buildMembers(run, members, join(root, slug), request, told);
    const outcome: RegionOutcome = { name: region.answers.region.namn, folder: join(root, slug), ...built };
    const rest = request.shard === undefined && !built.isGivenUp;
    const made = rest ? await makeRegionFiles(run, { root, slug }, told) : undefined;
    const isDone =
      !built.isGivenUp && built.members.every(({ outcome: how }) => how === 'made' || how === 'unchanged');
    return {
      ...result(path, told, made?.documents ?? [], isDone, installation),
      region: { ...outcome, ...(made?.index === undefined ? {} : { index: made.index }) },
    };
  } catch (error) {
    const { problems, blame } = stopped(error, path);
    told.problems.push(...problems);
    told.blames.push(blame);
    return result(path, told, [], false, installation);
  } finally {
    await press?.close();
  }
}

/** What a run has to say, gathered as it goes. */
export interface Told {
  problems: Problem[];
  blames: Blame[];
  /** By file. */
  texts: Map<string, string>;
  fits: TemplateFit[];
}

async function buildMembers(
  run: RegionRun,
  members: readonly MemberEntry[],
  root: string,
  { onMember, shard }: RegionBuildRequest,
  told: Told,
): Promise<{ members: MemberOutcome[]; isGivenUp: boolean }> {
  const { region, order, press, installation } = run;
  const folders = memberFolders(region.members);
  const folderOf = ({ code }: MemberEntry): string => folders.get(code) ?? code;
  const toMake = new Set<MemberEntry>();
  for (const member of members) {
    const slug = folderOf(member);
    if (await isUnchanged(run, member, root, slug))
      await removeLeftovers(await findLeftovers(join(root, slug)));
    else toMake.add(member);
  }
  const total = toMake.size + (shard === undefined ? 1 : 0);
  const outcomes: MemberOutcome[] = [];
  let [done, failed] = [0, 0];
  for (const member of members) {
    const { code, name } = member;
    if (!toMake.has(member)) {
      outcomes.push({ code, name, outcome: 'unchanged' });
      continue;
    }
    onMember?.({ name: member.shortName, done, total });
    const origin = await memberOrigin(region, member, order, installation);
    const built = await buildMember(run, member, { root, slug: folderOf(member) }, origin);
    done += 1;
    tell(told, built);
    outcomes.push({ code, name, outcome: built.outcome });
    failed = built.outcome === 'failed' ? failed + 1 : 0;
    if (failed === failuresInRow) return { members: outcomes, isGivenUp: true };
    if (done % membersPerBrowser === 0) await press.close();
  }
  if (shard === undefined) onMember?.({ name: region.answers.region.namn, done, total });
  return { members: outcomes, isGivenUp: false };
}

/** Answers that have errors are judged again, so that their lines can be shown. */
async function isUnchanged(
  { region, order, installation }: RegionRun,
  member: MemberEntry,
  root: string,
  slug: string,
): Promise<boolean> {
  const origin = await memberOrigin(region, member, order, installation);
  const standing = await standingOf(root, slug, origin);
  if (!standing.isCurrent || standing.record?.isStopped !== false) return false;
  return isMade(root, slug, standing, order.types, order.formats);
}

/** Undefined when nobody can be built; why has been told. */
function membersOf(
  region: SoundRegion,
  { only, shard }: RegionBuildRequest,
  told: Told,
): readonly MemberEntry[] | undefined {
  const chosen = only === undefined ? undefined : chooseMembers(region, only);
  if (chosen !== undefined && chosen.problems.length > 0) {
    told.problems.push(...chosen.problems);
    told.blames.push('usage');
    return undefined;
  }
  const wanted =
    chosen === undefined ? region.members : region.members.filter(({ code }) => chosen.codes.includes(code));
  return shard === undefined ? wanted : wanted.filter((_, index) => index % shard.of === shard.number - 1);
}

async function orderOf({ documents, formats, houseTemplate }: RegionBuildRequest): Promise<Order> {
  const order = {
    types: documents ?? [agendaType],
    formats: formats ?? formatNames,
    content: toolContent(),
  };
  if (houseTemplate === undefined) return order;
  const loaded = await loadHouseTemplate(houseTemplate);
  if ('problems' in loaded) throw new StopRun(loaded.problems, 'input');
  const { template, sha256 } = loaded;
  return { ...order, houseTemplate: { template, sources: { [basename(template.file)]: sha256 } } };
}

function tell(told: Told, { problems, texts, blame, fit }: BuiltMember): void {
  // A machine without a browser fails every member alike, and is told once.
  const known = new Set(
    told.problems.filter(({ place }) => place.file === '').map((one) => JSON.stringify(one)),
  );
  told.problems.push(...problems.filter((one) => !known.has(JSON.stringify(one))));
  for (const { place } of problems) {
    const text = texts.get(place.file);
    if (text !== undefined && told.texts.size < textsAtMost) told.texts.set(place.file, text);
  }
  if (blame !== undefined) told.blames.push(blame);
  if (fit !== undefined && !told.fits.some(({ file }) => file === fit.file)) told.fits.push(fit);
}

function result(
  path: string,
  { problems, blames, texts, fits }: Told,
  documents: BuiltDocument[],
  isDone: boolean,
  installation: Installation,
): RegionBuild {
  const blame = (['machine', 'usage', 'input'] as const).find((one) => blames.includes(one));
  const all = { path, problems, texts, ...(blame === undefined ? {} : { blame }) };
  return {
    ...report([all], installation),
    projects: [],
    documents,
    ...(fits.length === 0 ? {} : { templates: fits }),
    complete: isDone && !problems.some(isError),
  };
}
