import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import { limits } from './limits.js';
import { ownFileMeant } from './own-files.js';
import { fileProblem, ioProblem, isMachineTrouble } from './project-file.js';

export interface ProjectListing {
  /** Absolute, as the user named it. */
  folder: string;
  /** The same with links followed: what files must lie inside. */
  realFolder: string;
  /** Absolute paths: `agenda.yaml`, then the other parts of the agenda by name. */
  files: [main: string, ...parts: string[]];
  /** Absolute path of the graphic profile, when there is one. */
  profile?: string;
}

const mainNames = ['agenda.yaml', 'agenda.yml'];
const yamlName = /\.ya?ml$/i;
/** Windows hides endings, and Notepad adds one. */
const textName = /^agenda(?:\.ya?ml)?\.txt$/i;
/** Files of a project that are no part of the agenda. */
const otherKinds = /^(profil|region)\.ya?ml$/i;
const profileName = /^profil\.ya?ml$/i;

/** A path of a project folder, or of a YAML file in one, → its files. Stops when it is no project. */
export async function listProject(path: string): Promise<ProjectListing> {
  const folder = await folderOf(resolve(path));
  const names = await orStop(() => readdir(folder), folder);
  const yaml = names.filter((name) => yamlName.test(name) && !name.startsWith('.') && !isOther(name));
  const main = mainNames.find((name) => yaml.includes(name));
  if (main === undefined) throw stopped(noAgenda(folder, names, yaml));
  const parts = yaml.filter((name) => name !== main).sort();
  if (parts.length >= limits.textFiles) {
    throw stopped(fileProblem('load/too-many-files', folder, { limit: limits.textFiles }));
  }
  const [profile] = names.filter((name) => profileName.test(name)).sort();
  return {
    folder,
    ...(profile === undefined ? {} : { profile: join(folder, profile) }),
    realFolder: await orStop(() => realpath(folder), folder),
    files: [join(folder, main), ...parts.map((name) => join(folder, name))],
  };
}

function isOther(name: string): boolean {
  return otherKinds.test(name) || ownFileMeant(name) !== undefined;
}

async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch((error: unknown) => {
    const problem = ioProblem(error, path);
    const missing = problem.code === 'load/missing-file' || problem.code === 'load/not-a-file';
    throw stopped(missing ? fileProblem('load/no-such-project', path, { name: basename(path) }) : problem);
  });
  if (found.isDirectory()) return path;
  if (found.isFile() && yamlName.test(path)) return dirname(path);
  throw stopped(fileProblem('load/not-a-project', path, { name: basename(path) }));
}

function noAgenda(folder: string, names: readonly string[], yaml: readonly string[]): Problem {
  const problem = fileProblem('load/no-agenda', folder, { folder: basename(folder) });
  const asText = names.find((name) => textName.test(name));
  if (asText !== undefined)
    return { ...problem, details: { ...problem.details, file: asText }, hint: 'text-file' };
  const [only, ...more] = yaml;
  if (only === undefined || more.length > 0) return problem;
  return { ...problem, details: { ...problem.details, file: only }, hint: 'one-file' };
}

async function orStop<Result>(operation: () => Promise<Result>, file: string): Promise<Result> {
  try {
    return await operation();
  } catch (error) {
    throw stopped(ioProblem(error, file));
  }
}

function stopped(problem: Problem): StopRun {
  return new StopRun([problem], isMachineTrouble(problem) ? 'machine' : 'input');
}
