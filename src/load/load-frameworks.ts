import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameworkFile } from '../answers/project.js';
import { limits } from './limits.js';
import { packageUrl, readPackageText } from './package-root.js';
import { parseYaml } from './parse-yaml.js';
import { makePlaces } from './places.js';
import { fileProblem, ioProblem } from './project-file.js';
import { readAnswers, type FileAnswers } from './read-answers.js';
import { readYamlFile, type FileReading } from './read-yaml-file.js';

const ownFolder = 'ramverk';
const toolFolder = 'content/frameworks/';
const yamlName = /\.ya?ml$/i;

/** The frameworks that come with the tool. Trusted: a test holds them to the schema. */
export async function loadToolFrameworks(): Promise<FrameworkFile[]> {
  const names = yamlNames(await readdir(packageUrl(toolFolder)));
  return Promise.all(
    names.map(async (name) => {
      const path = `${toolFolder}${name}`;
      const file = fileURLToPath(packageUrl(path));
      const text = await readPackageText(path);
      return frameworkOf(file, readAnswers(parseYaml(file, text)), false, new Map([[file, text]]));
    }),
  );
}

/** The project's own frameworks: the YAML files of its folder `ramverk`, read as the files of the agenda are. */
export async function loadOwnFrameworks(
  folder: string,
  realFolder: string,
  reading: FileReading,
): Promise<FrameworkFile[]> {
  const frameworks: FrameworkFile[] = [];
  for (const name of await ownFiles(join(folder, ownFolder), reading)) {
    const file = join(folder, ownFolder, name);
    const read = await readYamlFile(file, `${ownFolder}/${name}`, realFolder, reading);
    if (read !== undefined) frameworks.push(frameworkOf(file, read.answers, true, reading.texts));
  }
  return frameworks;
}

async function ownFiles(folder: string, reading: FileReading): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    const problem = ioProblem(error, folder);
    if (problem.code === 'load/not-a-file') reading.problems.push(fileProblem('load/not-a-folder', folder));
    else if (problem.code !== 'load/missing-file') reading.problems.push(problem);
    return [];
  });
  const files = yamlNames(names);
  if (files.length <= limits.textFiles) return files;
  reading.problems.push(fileProblem('load/too-many-files', folder, { limit: limits.textFiles }));
  return [];
}

/** Sorted, the ending left aside: "skl-2011" before "skl-2011-insatsomraden". Hidden files are left out. */
function yamlNames(names: readonly string[]): string[] {
  return names
    .filter((name) => yamlName.test(name) && !name.startsWith('.'))
    .map((name) => ({ name, stem: name.replace(yamlName, '') }))
    .sort((left, right) => (left.stem < right.stem ? -1 : 1))
    .map(({ name }) => name);
}

function frameworkOf(
  file: string,
  { answers, entries }: FileAnswers,
  own: boolean,
  texts: ReadonlyMap<string, string>,
): FrameworkFile {
  return { answers, places: makePlaces(new Map(entries), file), texts, own };
}
