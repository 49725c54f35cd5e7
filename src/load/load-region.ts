import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Project } from '../answers/project.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import type { MemberFile, RegionFile } from '../region/region.js';
import { loadOwnFrameworks } from './load-frameworks.js';
import { loadImages } from './load-images.js';
import { loadProfile } from './load-profile.js';
import { loadProject } from './load-project.js';
import { makePlaces } from './places.js';
import { fileProblem, ioProblem, isMachineTrouble } from './project-file.js';
import { readYamlFile, startFileReading } from './read-yaml-file.js';

/** The folder below a region's with what is local: a file for each member. */
export const membersFolder = 'kommuner';

const regionName = /^region\.ya?ml$/i;
const yamlName = /\.ya?ml$/i;
const profileName = /^profil\.ya?ml$/i;

/** A region project as it stands on disk, without its members' answers. */
export interface RegionFolder {
  /** Absolute, as the user named it. */
  folder: string;
  /** The same with links followed. */
  realFolder: string;
  /** `region.yaml`, not yet validated. */
  file: RegionFile;
  /** What all members share: the answers, the frameworks and the dress. `region.yaml` is among its sources. */
  shared: Project;
  /** Names of the files and folders in `kommuner/`, sorted; hidden ones left out. */
  memberNames: readonly MemberName[];
}

/** What stands in `kommuner/`. */
export interface MemberName {
  name: string;
  isFolder: boolean;
}

/**
 * The region project that a path leads to: its folder, its `region.yaml`, or a member's file in it, which is then `member`:
 * the file's name without its ending. Undefined when it leads to no region. Never throws.
 */
export async function findRegion(path: string): Promise<{ folder: string; member?: string } | undefined> {
  const whole = resolve(path);
  const isFolder = await stat(whole).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder && (await hasRegionFile(whole))) return { folder: whole };
  const folder = dirname(whole);
  if (!isFolder && regionName.test(basename(whole)) && (await hasRegionFile(folder))) return { folder };
  if (basename(folder) !== membersFolder || !(await hasRegionFile(dirname(folder)))) return undefined;
  return { folder: dirname(folder), member: basename(whole).normalize('NFC').replace(yamlName, '') };
}

/** Whether a path leads to a region project rather than to an agenda's. */
export async function isRegion(path: string): Promise<boolean> {
  return (await findRegion(path)) !== undefined;
}

async function hasRegionFile(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => regionName.test(name));
}

/** Reads a region project but for its members. Throws `StopRun` with every problem found in its files. */
export async function loadRegion(path: string): Promise<RegionFolder> {
  const folder = (await findRegion(path))?.folder ?? resolve(path);
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const orProblems = async <Result>(load: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof StopRun)) throw error;
      problems.push(...error.problems.map(ofRegion));
      for (const [file, text] of error.texts) texts.set(file, text);
      return undefined;
    }
  };
  const file = await orProblems(() => loadRegionFile(folder));
  const shared = await orProblems(() => loadProject(folder));
  const memberNames = await orProblems(() => listMembers(join(folder, membersFolder)));
  if (file === undefined || shared === undefined || memberNames === undefined) throw stopped(problems, texts);
  const sources = new Map([...shared.sources, [file.name, file.sha256]]);
  return { folder, realFolder: await realpath(folder), file, shared: { ...shared, sources }, memberNames };
}

/** A region without shared answers has not got as far as a project that is named by the wrong folder. */
function ofRegion(problem: Problem): Problem {
  const isWithoutAgenda = problem.code === 'load/no-agenda' && problem.hint === undefined;
  return isWithoutAgenda ? { ...problem, hint: 'region' } : problem;
}

async function loadRegionFile(folder: string): Promise<RegionFile> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw stopped([ioProblem(error, folder)]);
  });
  const name = names.filter((one) => regionName.test(one)).sort()[0] ?? 'region.yaml';
  const reading = startFileReading();
  const path = join(folder, name);
  const read = await readYamlFile(path, name, await realpath(folder), reading);
  if (read === undefined || reading.problems.length > 0) throw stopped(reading.problems, reading.texts);
  const { answers, entries } = read.answers;
  const key = name.normalize('NFC');
  return {
    name,
    sha256: reading.sources.get(key) ?? '',
    bytes: reading.files.get(key) ?? new Uint8Array(),
    answers,
    places: makePlaces(new Map(entries), path),
    texts: reading.texts,
  };
}

/** A region may have no answers yet, and then no folder for them. */
async function listMembers(folder: string): Promise<MemberName[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    const problem = ioProblem(error, folder);
    if (problem.code === 'load/missing-file') return [];
    const isFile = problem.code === 'load/not-a-file';
    throw stopped([isFile ? fileProblem('load/not-a-folder', folder) : problem]);
  });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The member that a name in `kommuner/` is of: "1486.yaml" and the folder "1486" are 1486's. */
export function codeOfName({ name, isFolder }: MemberName): string | undefined {
  const plain = name.normalize('NFC').toLowerCase();
  if (isFolder) return plain;
  return yamlName.test(plain) ? plain.replace(yamlName, '') : undefined;
}

/**
 * A member's own file, `kommuner/<code>.yaml`, with the profile, pictures and frameworks that it may have beside it in
 * `kommuner/<code>/`. A file that does not exist is an empty one. Throws `StopRun` with every problem found.
 */
export async function loadMemberFile(
  { folder, realFolder, memberNames }: Pick<RegionFolder, 'folder' | 'realFolder' | 'memberNames'>,
  code: string,
): Promise<MemberFile> {
  const own = memberNames.filter((one) => codeOfName(one) === code);
  const fileName = own.find(({ isFolder }) => !isFolder)?.name;
  const beside = join(folder, membersFolder, own.find(({ isFolder }) => isFolder)?.name ?? code);
  const file = join(folder, membersFolder, fileName ?? `${code}.yaml`);
  const reading = startFileReading();
  const read =
    fileName === undefined
      ? undefined
      : await readYamlFile(file, `${membersFolder}/${fileName}`, realFolder, reading);
  const dress = own.some(({ isFolder }) => isFolder) ? await loadDress(beside, realFolder, reading) : noDress;
  const problems = [...reading.problems, ...dress.problems];
  if (problems.length > 0) throw stopped(problems, reading.texts);
  const entries = new Map(read?.answers.entries ?? []);
  return {
    file,
    folder: beside,
    exists: fileName !== undefined,
    answers: read?.answers.answers ?? {},
    places: makePlaces(entries, file),
    stands: (pointer) => entries.has(pointer),
    texts: reading.texts,
    ...(dress.profile === undefined ? {} : { profile: dress.profile }),
    images: dress.images,
    frameworks: dress.frameworks,
    sources: new Map([...reading.sources, ...dress.sources]),
    answerFiles: reading.files,
  };
}

type Dress = Pick<MemberFile, 'images' | 'frameworks' | 'profile' | 'sources'> & {
  problems: readonly Problem[];
};

const noDress: Dress = { images: new Map(), frameworks: [], sources: new Map(), problems: [] };

/** What a member has of its own. Its sources are named as seen from the region's folder. */
async function loadDress(
  folder: string,
  realFolder: string,
  { texts, problems, files }: ReturnType<typeof startFileReading>,
): Promise<Dress> {
  const reading = { ...startFileReading(), texts, problems };
  const names = await readdir(folder).catch((error: unknown) => {
    throw stopped([ioProblem(error, folder)]);
  });
  const frameworks = await loadOwnFrameworks(folder, realFolder, reading);
  const [profileFile] = names.filter((name) => profileName.test(name)).sort();
  const profile =
    profileFile === undefined
      ? undefined
      : await loadProfile(join(folder, profileFile), folder, realFolder, reading);
  const images = await loadImages(folder, realFolder);
  const inRegion = (name: string): string => `${membersFolder}/${basename(folder).normalize('NFC')}/${name}`;
  for (const [name, bytes] of reading.files) files.set(inRegion(name), bytes);
  return {
    frameworks,
    ...(profile === undefined ? {} : { profile }),
    images: images.images,
    sources: new Map(
      [...reading.sources, ...images.sources].map(([name, sha256]) => [inRegion(name), sha256]),
    ),
    problems: images.problems,
  };
}

function stopped(problems: readonly Problem[], texts?: ReadonlyMap<string, string>): StopRun {
  return new StopRun(problems, problems.some(isMachineTrouble) ? 'machine' : 'input', texts);
}
