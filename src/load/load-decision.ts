import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Placed } from '../answers/project.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import { makePlaces } from './places.js';
import { ioProblem, isMachineTrouble } from './project-file.js';
import { readYamlFile, startFileReading } from './read-yaml-file.js';

/** The project's `beslut.yaml`: what the proposal for a decision says that the agenda and the consultation do not. */
export interface DecisionFile extends Placed {
  /** Its name in the project's folder. */
  name: string;
  /** SHA-256 (hex) of the file. */
  sha256: string;
}

/** What the file is called. */
export const decisionName = 'beslut.yaml';
const anyName = /^beslut\.ya?ml$/i;

/**
 * The project's `beslut.yaml`, not yet validated; undefined when it has none. `folder` is the project's, absolute.
 * Throws `StopRun` with every problem found.
 */
export async function loadDecision(folder: string): Promise<DecisionFile | undefined> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw stopped([ioProblem(error, folder)]);
  });
  const [name] = names.filter((one) => anyName.test(one)).sort();
  if (name === undefined) return undefined;
  const reading = startFileReading();
  const file = join(folder, name);
  const read = await readYamlFile(file, name, await realpath(folder), reading);
  if (read === undefined || reading.problems.length > 0) throw stopped(reading.problems, reading.texts);
  const { answers, entries } = read.answers;
  return {
    name,
    sha256: reading.sources.get(name.normalize('NFC')) ?? '',
    answers,
    places: makePlaces(new Map(entries), file),
    texts: reading.texts,
  };
}

function stopped(problems: readonly Problem[], texts?: ReadonlyMap<string, string>): StopRun {
  return new StopRun(problems, problems.some(isMachineTrouble) ? 'machine' : 'input', texts);
}
