import { basename } from 'node:path';
import type { Schema } from '../../answers/schema.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import type { Language } from '../../load/load-catalogue.js';
import { loadInstallation, type Installation } from '../../load/load-installation.js';
import { loadMemberFile, membersFolder } from '../../load/load-region.js';
import { loadTemplateVersions } from '../../load/load-template-versions.js';
import { wordsOfPath } from '../../region/part-path.js';
import { versionKey, type MemberEntry, type MemberFile } from '../../region/region.js';
import type { TemplateVersion } from '../../region/template-version.js';
import { removalKey } from '../../resolve/removals.js';
import { planUpgrade, type UpgradeMark } from '../../resolve/upgrade/plan-upgrade.js';
import { withPlainSpelling } from '../../validate/plain-spelling.js';
import { replaceProjectFile } from '../../write/replace-project-file.js';
import { editYaml } from '../../yaml-text/edit-yaml.js';
import { remarkYaml } from '../../yaml-text/remark-yaml.js';
import { isError, stopped, type Inspection } from '../inspect.js';
import { report, type CheckResult } from '../report.js';
import { chooseMembers } from './choose-members.js';
import { inspectRegion, type SoundRegion } from './inspect-region.js';
import { currentVersion, keepTemplateVersion, saysAsGiven, type KeptVersion } from './template-versions.js';
import { templateChanges, type TemplateChange } from './template-changes.js';
import { remarkLines } from './upgrade-remarks.js';

export interface UpgradeRequest {
  /** The region's folder. */
  path: string;
  /** A copy of the region's folder as it was when the earlier version was given out; what is kept when left out. */
  from?: string;
  /** Members by code or name; all when left out. */
  only?: readonly string[];
  /** Writes in the members' files. Otherwise it is only told what would be written. */
  write?: boolean;
  language?: Language;
}

export interface UpgradeResult extends CheckResult {
  /** Number of the template now; absent when nothing could be compared. */
  version?: number;
  /** Number of the version that the changes are told from; absent when the region has given out none before. */
  before?: number;
  changes: TemplateChange[];
  /** Those whose own answers are concerned, and those who have answered and are not. */
  members: UpgradedMember[];
  /** Absolute path of what is kept of this version, when it was kept now. */
  kept?: string;
}

/** Nothing is kept of a version that nobody has been given. */
const nothingKept: KeptVersion = { problems: [] };

/** What a new version means for a member. */
export interface UpgradedMember {
  code: string;
  name: string;
  /** Absolute. */
  file: string;
  /** `none`: it has answered nothing. `current`: its answers have been held against this version before. */
  state: 'none' | 'current' | 'held';
  marks: { what: UpgradeMark['what']; part: string; line?: number }[];
  /** Whether the file was written. */
  isWritten: boolean;
}

/**
 * Shows what a new version of a region's template means for each member, and marks in its file the answers that it should
 * look at. No answer is changed and no word is lost: what has lost its place in the template stays as a comment.
 */
export async function upgrade(request: UpgradeRequest): Promise<UpgradeResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const inspected = await inspectRegion(request.path, installation);
  const { sound: region, texts } = inspected;
  // What the review says of the region's own words is another matter.
  const told: Inspection = { path: request.path, texts, problems: inspected.problems.filter(isError) };
  if (inspected.blame !== undefined) told.blame = inspected.blame;
  const done = (made: Omit<UpgradeResult, keyof CheckResult>): UpgradeResult => ({
    ...report([told], installation),
    ...made,
  });
  const nothing = { changes: [], members: [] };
  // Of a template that has errors nobody knows what it says.
  if (region?.agenda.sound === undefined) return done(nothing);
  try {
    const versions = await findVersions(region, request, installation);
    told.problems.push(...versions.problems);
    const { now, olds } = versions;
    if (now === undefined) return done(nothing);
    const last = olds.at(-1);
    const chosen = request.only === undefined ? undefined : chooseMembers(region, request.only);
    if (chosen !== undefined && chosen.problems.length > 0) {
      told.problems.push(...chosen.problems);
      told.blame = 'usage';
      return done(nothing);
    }
    if (versions.problems.some(isError)) return done(nothing);
    const members: UpgradedMember[] = [];
    for (const member of region.members) {
      if (last === undefined || (chosen !== undefined && !chosen.codes.includes(member.code))) continue;
      const upgraded = await upgradeMember(member, region, { now, olds, last }, request, installation, told);
      if (upgraded !== undefined) members.push(upgraded);
    }
    const { kept, problems } =
      request.write === true ? await keepTemplateVersion(region, installation) : nothingKept;
    told.problems.push(...problems);
    if (last === undefined && request.write !== true) told.problems.push(noEarlier(region, now.version));
    return done({
      version: now.version,
      ...(last === undefined ? {} : { before: last.version }),
      changes: last === undefined ? [] : templateChanges(last, now, installation),
      members,
      ...(kept === undefined ? {} : { kept }),
    });
  } catch (error) {
    const { problems, blame } = stopped(error, request.path);
    told.problems.push(...problems);
    told.blame = blame;
    return done(nothing);
  }
}

function noEarlier({ folder }: SoundRegion, number: number): Problem {
  const place = folder.file.places.value('/mall/version');
  return { code: 'region/no-earlier-version', severity: 'info', place, details: { number } };
}

interface Versions {
  now?: TemplateVersion;
  /** Earlier ones, the earliest first. */
  olds: TemplateVersion[];
  problems: Problem[];
}

async function findVersions(
  region: SoundRegion,
  { from }: UpgradeRequest,
  installation: Installation,
): Promise<Versions> {
  const now = currentVersion(region, installation);
  const { places } = region.folder.file;
  const say = (code: string, key: string, details: Problem['details']): Problem => ({
    code,
    severity: 'error',
    place: places.value(key),
    details,
  });
  if (now === undefined) return { olds: [], problems: [say('region/version-missing', '/mall/version', {})] };
  const { versions, problems } = await loadTemplateVersions(region.folder.folder);
  const given = versions.find(({ version }) => version === now.version);
  if (given !== undefined && !saysAsGiven(given, now)) {
    const details = { number: now.version, next: now.version + 1 };
    return { olds: [], problems: [...problems, say('region/version-given-out', '/mall/version', details)] };
  }
  const olds = versions.filter(({ version }) => version < now.version);
  if (from === undefined) {
    return { now, olds, problems };
  }
  const older = await inspectRegion(from, installation);
  const then = older.sound === undefined ? undefined : currentVersion(older.sound, installation);
  if (then === undefined || then.version >= now.version) {
    const place = { file: from };
    const details = { number: now.version };
    return {
      olds: [],
      problems: [...problems, { code: 'region/version-not-older', severity: 'error', place, details }],
    };
  }
  // How the questions were put then is not known: they are the program's.
  const others = olds.filter(({ version }) => version !== then.version);
  const spared = problems.map((problem) => ({ ...problem, severity: 'warning' as const }));
  return { now, olds: [...others, { ...then, questions: {} }], problems: spared };
}

async function upgradeMember(
  member: MemberEntry,
  region: SoundRegion,
  { now, olds, last }: { now: TemplateVersion; olds: readonly TemplateVersion[]; last: TemplateVersion },
  { write = false, from }: UpgradeRequest,
  { schema, terms }: Installation,
  told: Inspection,
): Promise<UpgradedMember | undefined> {
  try {
    const file = await loadMemberFile(region.folder, member.code);
    told.texts = new Map([...told.texts, ...file.texts]);
    const own = withPlainSpelling(file.answers, schema);
    const { [versionKey]: held, ...answers } = own;
    const about = { code: member.code, name: member.name, file: file.file, marks: [], isWritten: false };
    if (Object.keys(answers).length === 0) return { ...about, state: 'none' };
    if (typeof held === 'number' && held >= now.version) return { ...about, state: 'current' };
    const before = baseOf(held, olds, from) ?? last;
    const facts = {
      kommun: member.name,
      kortnamn: member.shortName,
      region: region.shared.regionName,
    };
    const marks = planUpgrade({ own, facts, before, now, schema });
    const text = textOf(file);
    const remarks = marks.map((mark) => ({
      pointer: mark.pointer,
      lines: remarkLines(mark, before.version, now.version, schema, terms),
      hides: mark.what === 'item-hidden' || mark.what === 'removal-obsolete',
    }));
    const marked = text === undefined ? undefined : remarkYaml(text, remarks);
    if (marked === undefined) {
      const place = { file: file.file };
      told.problems.push({
        code: 'region/cannot-mark',
        severity: 'warning',
        place,
        details: { key: versionKey },
      });
    }
    if (write && text !== undefined && marked !== undefined) {
      const fresh = withVersion(marked, now.version, schema);
      await replaceProjectFile(file.file, text, fresh);
    }
    return {
      ...about,
      state: 'held',
      isWritten: write && marked !== undefined,
      marks: marks.map(({ what, path, pointer }) => {
        const { line } = file.places.value(pointer);
        return { what, part: wordsOfPath(path, schema), ...(line === undefined ? {} : { line }) };
      }),
    };
  } catch (error) {
    const { problems, texts } = stopped(error, member.code);
    told.problems.push(...problems);
    told.texts = new Map([...told.texts, ...texts]);
    return undefined;
  }
}

/**
 * What a member's answers were last held against. Whoever has not said so is told of all that has changed: to be told of
 * something twice is better than never.
 */
function baseOf(
  held: unknown,
  olds: readonly TemplateVersion[],
  from: string | undefined,
): TemplateVersion | undefined {
  if (typeof held === 'number') return olds.findLast(({ version }) => version <= held) ?? olds[0];
  return from === undefined ? olds[0] : undefined;
}

/** The version stands first in the file, apart from the answers. */
function withVersion(text: string, version: number, schema: Schema): string {
  const keys = { ...schema, properties: { [versionKey]: {}, [removalKey]: {}, ...schema.properties } };
  const written = editYaml(text, [{ path: [versionKey], value: version }], keys);
  return written.replace(new RegExp(`^(${versionKey}: \\d+)(\r?\n)(?=\\S)`, 'mu'), '$1$2$2');
}

/** As it stands on disk; undefined when it is not in UTF-8, and would not come back as it was. */
function textOf({ file, answerFiles }: MemberFile): string | undefined {
  const bytes = answerFiles.get(`${membersFolder}/${basename(file).normalize('NFC')}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
