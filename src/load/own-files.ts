import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Placed } from '../answers/project.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import { limits } from './limits.js';
import { makePlaces } from './places.js';
import { fileProblem, ioProblem, isMachineTrouble } from './project-file.js';
import { readYamlFile, startFileReading } from './read-yaml-file.js';

/** Files of a project that are no part of the agenda, by their names without an ending. */
const ownFiles = ['remiss', 'bedomning', 'beslut'] as const;

export type OwnFileName = (typeof ownFiles)[number];

/** One of them as it stands, not yet validated. */
export interface OwnFile extends Placed {
  /** Its name in the project's folder. */
  name: string;
  /** SHA-256 (hex) of the file. */
  sha256: string;
  /** The whole file. */
  text: string;
}

/** What such a file is called when it is made. */
export function ownFileName(name: OwnFileName): string {
  return `${name}.yaml`;
}

/**
 * The project's `remiss.yaml` or another file of its own; undefined when it has none. `folder` is the project's, absolute.
 * `limit`: its size in bytes. Throws `StopRun` with every problem found.
 */
export async function loadOwnFile(
  own: OwnFileName,
  folder: string,
  limit: number = limits.textFileBytes,
): Promise<OwnFile | undefined> {
  const name = chosen(own, await namesIn(folder));
  if (name === undefined) return undefined;
  const reading = startFileReading();
  const file = join(folder, name);
  const read = await readYamlFile(file, name, await realpath(folder), reading, limit);
  if (read === undefined || reading.problems.length > 0) throw stopped(reading.problems, reading.texts);
  const { answers, entries } = read.answers;
  const key = name.normalize('NFC');
  return {
    name,
    sha256: reading.sources.get(key) ?? '',
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(reading.files.get(key)),
    answers,
    places: makePlaces(new Map(entries), file),
    texts: reading.texts,
  };
}

/**
 * Files that somebody must have meant as one of these, and that are not read: misspelt, copied, or beside another that is.
 * Nothing of what stands in them is ever left out in silence.
 */
export async function unreadOwnFiles(folder: string): Promise<Problem[]> {
  // A member of a region may have no folder of its own.
  const names = await namesIn(folder).catch((error: unknown) => {
    if (error instanceof StopRun && error.problems.every(({ code }) => code === 'load/missing-file'))
      return [];
    throw error;
  });
  return names.flatMap((name): Problem[] => {
    const meant = ownFileMeant(name);
    if (meant === undefined) return [];
    const read = chosen(meant, names);
    if (read === name) return [];
    const problem = fileProblem('load/own-file-unread', join(folder, name), {
      file: name,
      right: read ?? ownFileName(meant),
    });
    return [{ ...problem, severity: 'warning', ...(read === undefined ? {} : { hint: 'beside' }) }];
  });
}

/** Which of these files a name is meant for: "bedömning.yaml", "Kopia av remiss (1).yml". */
export function ownFileMeant(name: string): OwnFileName | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [, meant, copied = ''] =
    /^(?:kopia av |copy of )?([a-z]+)([^.]*)(?:\.ya?ml)+(?:\.txt)?$/.exec(plain) ?? [];
  const isCopy = /^(?:\s*\(\d+\)|(?:\s*[-_]\s*|\s+)(?:kopia|copy|\d+))*$/.test(copied);
  return isCopy ? ownFiles.find((one) => one === meant) : undefined;
}

function chosen(own: OwnFileName, names: readonly string[]): string | undefined {
  const [name] = names.filter((one) => new RegExp(`^${own}\\.ya?ml$`, 'i').test(one)).sort();
  return name;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    throw stopped([ioProblem(error, folder)]);
  });
}

function stopped(problems: readonly Problem[], texts?: ReadonlyMap<string, string>): StopRun {
  return new StopRun(problems, problems.some(isMachineTrouble) ? 'machine' : 'input', texts);
}
