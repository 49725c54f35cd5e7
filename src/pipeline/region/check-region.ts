import { questionsIn } from '../../answers/questions.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { byPlaceGapsLast, localise } from '../../diagnostics/localise.js';
import type { Status } from '../../document/tree.js';
import type { Installation } from '../../load/load-installation.js';
import { isError, type Blame, type Inspection } from '../inspect.js';
import { projectReport, type CheckResult, type ProjectReport } from '../report.js';
import { chooseMembers } from './choose-members.js';
import { inspectRegion, type RegionInspection, type SoundRegion } from './inspect-region.js';
import { inspectMembers, isOfRegion, problemKeys, type InspectedMember } from './members.js';

/** What is said of a region and its members. */
export interface RegionReport {
  /** As it was asked for. */
  path: string;
  /** "Västra Götalandsregionen"; absent when `region.yaml` could not be read. */
  name?: string;
  /** Of the region's own files: `region.yaml`, the shared answers, files that no member owns. */
  diagnostics: Diagnostic[];
  /** Those that were asked for, in the region's order. */
  members: MemberReport[];
}

export interface MemberReport {
  code: string;
  name: string;
  /**
   * `missing`: there is no file. `unreadable`: it cannot be read. `empty`: it answers nothing. `faulty`: its answers have errors that
   * hinder the review. `answered`: it was reviewed.
   */
  state: 'missing' | 'unreadable' | 'empty' | 'faulty' | 'answered';
  /** The guide's questions that are answered, by the region or the member, and all that are asked. */
  answered: number;
  questions: number;
  /** Without what is said of the region's own files. */
  diagnostics: Diagnostic[];
  /** Everything said of it, when members were asked for by name. */
  whole?: ProjectReport;
}

export interface RegionCheck {
  report: RegionReport;
  /** Set when there are errors: the answers' (`input`), the request's (`usage`) or the machine's. */
  blame?: Blame;
  /** The text of the files that findings are shown of: the region's own, and those of members with errors. */
  texts: ReadonlyMap<string, string>;
}

/** Which members are wanted, by code or by name, and for which stage they are judged. */
export interface RegionRequest {
  only?: readonly string[];
  stage?: Status;
}

/** Judges a region's own files and each of its members. */
export async function checkRegion(
  path: string,
  { only, stage }: RegionRequest,
  installation: Installation,
): Promise<RegionCheck> {
  const inspection = await inspectRegion(path, installation, stage);
  const { sound } = inspection;
  const texts = new Map(inspection.texts);
  if (sound === undefined) return { texts, ...regionCheck(inspection, [], installation) };
  const chosen = only === undefined ? undefined : chooseMembers(sound, only);
  const members: MemberReport[] = [];
  const blames: (Blame | undefined)[] = [];
  const ofRegion = problemKeys(inspection.problems);
  const which = {
    ...(chosen === undefined ? {} : { only: chosen.codes }),
    ...(stage === undefined ? {} : { stage }),
  };
  for await (const member of inspectMembers(sound, installation, which)) {
    const { problems, blame, texts: own } = member.inspection;
    const told = { ...member.inspection, problems: problems.filter((one) => !isOfRegion(one, ofRegion)) };
    const isFaulty = told.problems.some(isError);
    blames.push(blame ?? (isFaulty ? 'input' : undefined));
    if (isFaulty || only !== undefined) for (const [file, text] of own) texts.set(file, text);
    members.push(memberReport(member, told, only !== undefined, installation));
  }
  const asked = chosen?.problems ?? [];
  return {
    texts,
    ...regionCheck(
      { ...inspection, problems: [...inspection.problems, ...asked] },
      [...(asked.length > 0 ? ['usage' as const] : []), ...blames],
      installation,
      sound,
      members,
    ),
  };
}

function regionCheck(
  { path, problems, blame }: RegionInspection,
  blames: readonly (Blame | undefined)[],
  { catalogue }: Installation,
  sound?: SoundRegion,
  members: MemberReport[] = [],
): Omit<RegionCheck, 'texts'> {
  const all = [blame ?? (problems.some(isError) ? 'input' : undefined), ...blames];
  const gravest = (['machine', 'usage', 'input'] as const).find((one) => all.includes(one));
  return {
    report: {
      path,
      ...(sound === undefined ? {} : { name: sound.answers.region.namn }),
      diagnostics: localise(problems, catalogue),
      members,
    },
    ...(gravest === undefined ? {} : { blame: gravest }),
  };
}

function memberReport(
  { member, agenda }: InspectedMember,
  told: Inspection,
  isWhole: boolean,
  installation: Installation,
): MemberReport {
  const { schema, catalogue } = installation;
  const questions = agenda === undefined ? [] : questionsIn(schema, agenda.project.answers);
  return {
    code: member.code,
    name: member.name,
    state: stateOf(told, agenda),
    answered: questions.filter(({ answered }) => answered).length,
    questions: questions.length,
    diagnostics: localise(told.problems, catalogue),
    ...(isWhole ? { whole: { ...projectReport(told, installation), path: member.name } } : {}),
  };
}

function stateOf({ sound }: Inspection, agenda: InspectedMember['agenda']): MemberReport['state'] {
  if (agenda === undefined) return 'unreadable';
  if (!agenda.exists) return 'missing';
  if (sound === undefined) return 'faulty';
  return Object.keys(agenda.own).length === 0 && agenda.removed.length === 0 ? 'empty' : 'answered';
}

/** A check of projects and regions together. */
export function withRegions(
  result: CheckResult,
  regions: readonly RegionCheck[],
): CheckResult & { regions: RegionReport[] } {
  const blames = [result.blame, ...regions.map(({ blame }) => blame)];
  const blame = (['machine', 'usage', 'input'] as const).find((one) => blames.includes(one));
  const told = regions.flatMap(({ report }) => [
    ...report.diagnostics,
    ...report.members.flatMap(({ diagnostics }) => diagnostics),
  ]);
  return {
    ...result,
    diagnostics: byPlaceGapsLast([...result.diagnostics, ...told]),
    sources: new Map([...result.sources, ...regions.flatMap(({ texts }) => [...texts])]),
    ...(blame === undefined ? {} : { blame }),
    regions: regions.map(({ report }) => report),
  };
}
