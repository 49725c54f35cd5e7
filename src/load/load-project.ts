import { basename } from 'node:path';
import type { Project } from '../answers/project.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import type { Entries } from './entries.js';
import { loadOwnFrameworks, loadToolFrameworks } from './load-frameworks.js';
import { loadImages } from './load-images.js';
import { loadProfile } from './load-profile.js';
import { makePlaces } from './places.js';
import { isMachineTrouble } from './project-file.js';
import { listProject } from './project-listing.js';
import type { FileAnswers } from './read-answers.js';
import { readYamlFile, startFileReading, type FileReading } from './read-yaml-file.js';
import { repeatedFiles, repeatedKeys, typedKeys, type FileKeys, type RepeatedKey } from './repeated-keys.js';
import type { SourceText, Span } from './source-text.js';

/**
 * Reads a project: the answers of its YAML files as one whole, the place of every answer, the frameworks that it can
 * build on, its graphic profile and its images. `path` is the project's folder or a YAML file in it.
 *
 * Unanswered keys (empty, only spaces, an empty list or group) are left out of the answers; their places are kept.
 * Throws `StopRun` with every problem found; `input` for what the user can mend, `machine` for a failing disk.
 */
export async function loadProject(path: string): Promise<Project> {
  const { folder, realFolder, files, profile: profileFile } = await listProject(path);
  const reading = startReading();
  for (const file of files) await readPart(file, realFolder, reading);
  reading.problems.push(...repeatedFiles(reading.keys));
  const ownFrameworks = await loadOwnFrameworks(folder, realFolder, reading);
  const profile =
    profileFile === undefined ? undefined : await loadProfile(profileFile, folder, realFolder, reading);
  const images = await loadImages(folder, realFolder);
  const ofFiles = withoutCopies(reading.problems).map((problem) => ofParts(problem, files[0]));
  const problems = [...ofFiles, ...images.problems];
  if (problems.length > 0) {
    throw new StopRun(problems, problems.some(isMachineTrouble) ? 'machine' : 'input', reading.texts);
  }
  return {
    folder,
    answers: reading.answers,
    places: makePlaces(reading.entries, files[0]),
    frameworks: [...(await loadToolFrameworks()), ...ownFrameworks],
    ...(profile === undefined ? {} : { profile }),
    images: images.images,
    sources: new Map([...reading.sources, ...images.sources]),
    texts: reading.texts,
    answerFiles: reading.files,
  };
}

/**
 * A project without files of its own, for answers that have been copied out of theirs. `folder` is absolute and need not be
 * there.
 */
export async function bareProject(folder: string): Promise<Project> {
  return {
    folder,
    answers: {},
    places: makePlaces(new Map(), folder),
    frameworks: await loadToolFrameworks(),
    images: new Map(),
    sources: new Map(),
    texts: new Map(),
    answerFiles: new Map(),
  };
}

/** The agenda's answers, put together file by file. */
interface Reading extends FileReading {
  answers: Record<string, unknown>;
  entries: Entries;
  /** Where each top-level key was first found. */
  owners: Map<string, { source: SourceText; span: Span }>;
  /** What each file answers, in the order that they are read. */
  keys: FileKeys[];
}

function startReading(): Reading {
  return { ...startFileReading(), answers: {}, entries: new Map(), owners: new Map(), keys: [] };
}

async function readPart(file: string, realFolder: string, reading: Reading): Promise<void> {
  const read = await readYamlFile(file, basename(file), realFolder, reading);
  const text = reading.texts.get(file) ?? '';
  const keys = read === undefined ? typedKeys(text) : [...read.answers.keys.keys()];
  reading.keys.push({ file, keys, isSound: read !== undefined });
  if (read !== undefined) merge(read.answers, read.source, reading);
}

/** Of a copy, all that is wanted is that it goes: what else is wrong with it is wrong with the original too. */
function withoutCopies(problems: readonly Problem[]): Problem[] {
  const isRepeated = ({ code }: Problem): boolean => code === 'load/file-repeated';
  const copies = new Set(problems.filter(isRepeated).map(({ place }) => place.file));
  return problems.filter((problem) => isRepeated(problem) || !copies.has(problem.place.file));
}

/** What is said of a file that is no part of the agenda tells, too, why it was read at all. */
function ofParts(problem: Problem, main: string): Problem {
  const isPart = problem.code === 'load/not-a-map' && problem.place.file !== main;
  return isPart ? { ...problem, hint: 'part' } : problem;
}

/** Adds one file's answers to the whole. A chapter must stand in one file: two halves would hide each other. */
function merge(file: FileAnswers, source: SourceText, reading: Reading): void {
  const repeated: RepeatedKey[] = [];
  for (const [key, span] of file.keys) {
    const owner = reading.owners.get(key);
    if (owner === undefined) reading.owners.set(key, { source, span });
    else repeated.push({ key, span, owner });
  }
  reading.problems.push(...repeatedKeys(repeated, source));
  for (const [pointer, entry] of file.entries) {
    if (!reading.entries.has(pointer)) reading.entries.set(pointer, entry);
  }
  Object.defineProperties(reading.answers, Object.getOwnPropertyDescriptors(file.answers));
}
