import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { partsAt } from '../answers/parts.js';
import type { FileFault, ProfileFile, ProfilePicture } from '../answers/project.js';
import { readFont } from './fonts/read-font.js';
import { loadProjectTemplate } from './house-template/load-project-template.js';
import { inMebibytes, limits } from './limits.js';
import { makePlaces } from './places.js';
import { readNamedFile } from './named-file.js';
import { isInside, isProblem } from './project-file.js';
import { readImage } from './read-image.js';
import { readYamlFile, type FileReading } from './read-yaml-file.js';

const cuts = ['normal', 'fet', 'kursiv', 'fet_kursiv'];

/**
 * The project's graphic profile, `file`, and the files that it names. Whether such a file can be used is no problem here: the
 * profile is held against its schema first, and the fault is told where the file is named.
 */
export async function loadProfile(
  file: string,
  folder: string,
  realFolder: string,
  reading: FileReading,
): Promise<ProfileFile | undefined> {
  const read = await readYamlFile(file, basename(file), realFolder, reading);
  if (read === undefined) return undefined;
  const { answers, entries } = read.answers;
  const named = (path: readonly string[]): string[] =>
    partsAt(answers, path).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const open = <Result>(
    paths: readonly string[],
    limit: number,
    understand: (bytes: Uint8Array) => Result | Promise<Result>,
  ) => readNamed(paths, limit, understand, folder, realFolder, reading);
  const logos = [...named(['logotyper', '*', 'fil']), ...named(['logotyper', '*', 'fil_reserv'])];
  const fonts = cuts.flatMap((cut) => named(['typsnitt', 'webb', cut]));
  const places = makePlaces(new Map(entries), file);
  const { template, problems } = await loadProjectTemplate(
    answers['wordmall'],
    places,
    folder,
    realFolder,
    reading,
  );
  return {
    answers,
    places,
    ...(template === undefined ? {} : { houseTemplate: template }),
    templateProblems: problems,
    texts: reading.texts,
    pictures: await open([...new Set(logos)].slice(0, limits.logos), limits.logoBytes, readPicture),
    fonts: await open(fonts, limits.fontBytes, readFont),
  };
}

/** What each of the files is, by its path as it is written. */
async function readNamed<Result>(
  paths: readonly string[],
  limit: number,
  understand: (bytes: Uint8Array) => Result | Promise<Result>,
  folder: string,
  realFolder: string,
  reading: FileReading,
): Promise<Map<string, Result | FileFault>> {
  const found = new Map<string, Result | FileFault>();
  for (const path of new Set(paths)) {
    const bytes = await bytesOf(path, limit, folder, realFolder, reading);
    found.set(path, bytes instanceof Uint8Array ? await understand(bytes) : bytes);
  }
  return found;
}

async function bytesOf(
  path: string,
  limit: number,
  folder: string,
  realFolder: string,
  reading: FileReading,
): Promise<Uint8Array | FileFault> {
  const relative = path.replaceAll('\\', '/');
  if (!isInside(resolve(folder, relative), folder)) return { fault: 'outside' };
  const bytes = await readNamedFile(relative, folder, realFolder, limit);
  if (!isProblem(bytes)) {
    reading.sources.set(relative, createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  }
  if (bytes.code === 'load/outside-folder') return { fault: 'outside' };
  if (bytes.code === 'load/too-large') return { fault: 'too-large', details: { limit: inMebibytes(limit) } };
  // Anything else stops the run, and says why.
  if (bytes.code !== 'load/missing-file' && bytes.code !== 'load/not-a-file') reading.problems.push(bytes);
  return { fault: 'missing' };
}

/** A hundred times as high as wide, or as wide as high, a picture is only a line: no logo is. */
const mostLopsided = 100;

async function readPicture(bytes: Uint8Array): Promise<ProfilePicture> {
  const read = await readAnyPicture(bytes);
  if ('fault' in read) return read;
  const { width, height } = read.picture;
  return Math.max(width / height, height / width) > mostLopsided ? { fault: 'proportions' } : read;
}

async function readAnyPicture(bytes: Uint8Array): Promise<ProfilePicture> {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  if (start.startsWith('<')) {
    if (bytes.length > limits.svgBytes)
      return { fault: 'too-large', details: { limit: inMebibytes(limits.svgBytes) } };
    // Only a project with such a picture needs the code that reads XML.
    const { readSvg } = await import('./svg/read-svg.js');
    return readSvg(bytes);
  }
  const read = readImage(bytes);
  return 'image' in read ? { picture: read.image, hasText: false } : { fault: read.fault };
}
