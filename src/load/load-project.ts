import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Project } from '../answers/project.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import { decodeText } from './decode-text.js';
import type { Entries } from './entries.js';
import { inMebibytes, limits } from './limits.js';
import { loadImages } from './load-images.js';
import { parseYaml } from './parse-yaml.js';
import { makePlaces } from './places.js';
import { fileProblem, isMachineTrouble, isProblem, readProjectFile } from './project-file.js';
import { listProject } from './project-listing.js';
import { readAnswers, type FileAnswers } from './read-answers.js';
import { placeOf, type SourceText, type Span } from './source-text.js';

/**
 * Reads a project: the answers of its YAML files as one whole, the place of every answer, and its images. `path` is
 * the project's folder or a YAML file in it.
 *
 * Unanswered keys (empty, only spaces, an empty list or group) are left out of the answers; their places are kept.
 * Throws `StopRun` with every problem found; `input` for what the user can mend, `machine` for a failing disk.
 */
export async function loadProject(path: string): Promise<Project> {
  const { folder, realFolder, files } = await listProject(path);
  const reading = startReading();
  for (const file of files) await readFile(file, realFolder, reading);
  const images = await loadImages(folder, realFolder);
  const problems = [...reading.problems, ...images.problems];
  if (problems.length > 0) {
    throw new StopRun(problems, problems.some(isMachineTrouble) ? 'machine' : 'input', reading.texts);
  }
  return {
    folder,
    answers: reading.answers,
    places: makePlaces(reading.entries, files[0]),
    images: images.images,
    sources: new Map([...reading.sources, ...images.sources]),
    texts: reading.texts,
  };
}

/** What grows while the files are read, one after the other. */
interface Reading {
  answers: Record<string, unknown>;
  entries: Entries;
  /** Where each top-level key was first found. */
  owners: Map<string, { source: SourceText; span: Span }>;
  problems: Problem[];
  sources: Map<string, string>;
  texts: Map<string, string>;
  bytes: number;
}

function startReading(): Reading {
  return {
    answers: {},
    entries: new Map(),
    owners: new Map(),
    problems: [],
    sources: new Map(),
    texts: new Map(),
    bytes: 0,
  };
}

async function readFile(file: string, realFolder: string, reading: Reading): Promise<void> {
  const bytes = await readProjectFile(file, realFolder, limits.textFileBytes);
  if (isProblem(bytes)) {
    reading.problems.push(bytes);
    return;
  }
  reading.bytes += bytes.length;
  if (reading.bytes > limits.textBytes) {
    reading.problems.push(
      fileProblem('load/project-too-large', file, { limit: inMebibytes(limits.textBytes) }),
    );
    return;
  }
  reading.sources.set(basename(file).normalize('NFC'), createHash('sha256').update(bytes).digest('hex'));
  const decoded = decodeText(bytes, file);
  reading.texts.set(file, decoded.text);
  if ('problem' in decoded) {
    reading.problems.push(decoded.problem);
    return;
  }
  const parsed = parseYaml(file, decoded.text);
  reading.problems.push(...parsed.problems);
  if (parsed.problems.length === 0) merge(readAnswers(parsed), parsed.source, reading);
}

/** Adds one file's answers to the whole. A chapter must stand in one file: two halves would hide each other. */
function merge(file: FileAnswers, source: SourceText, reading: Reading): void {
  reading.problems.push(...file.problems);
  for (const [key, span] of file.keys) {
    const owner = reading.owners.get(key);
    if (owner === undefined) {
      reading.owners.set(key, { source, span });
      continue;
    }
    const { line } = placeOf(owner.source, owner.span);
    reading.problems.push({
      code: 'load/key-in-two-files',
      severity: 'error',
      place: placeOf(source, span),
      details: { key, file: basename(owner.source.file), line: line ?? 1 },
    });
  }
  for (const [pointer, entry] of file.entries) {
    if (!reading.entries.has(pointer)) reading.entries.set(pointer, entry);
  }
  Object.defineProperties(reading.answers, Object.getOwnPropertyDescriptors(file.answers));
}
