import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Placed } from '../answers/project.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import { limits } from './limits.js';
import { makePlaces } from './places.js';
import { ioProblem, isMachineTrouble } from './project-file.js';
import { readYamlFile, startFileReading } from './read-yaml-file.js';

/** The project's `bedomning.yaml`. */
export interface AssessmentFile extends Placed {
  /** Its name in the project's folder. */
  name: string;
  /** The whole file as it stands, for putting more into it. */
  text: string;
}

/** What a new file of assessments is called. */
export const assessmentName = 'bedomning.yaml';
const anyName = /^bedomning\.ya?ml$/i;

/**
 * The project's `bedomning.yaml`, not yet validated; undefined when it has none. `folder` is the project's, absolute.
 * Throws `StopRun` with every problem found.
 */
export async function loadAssessment(folder: string): Promise<AssessmentFile | undefined> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw stopped([ioProblem(error, folder)]);
  });
  const [name] = names.filter((one) => anyName.test(one)).sort();
  if (name === undefined) return undefined;
  const reading = startFileReading();
  const file = join(folder, name);
  const read = await readYamlFile(file, name, await realpath(folder), reading, limits.assessmentBytes);
  if (read === undefined || reading.problems.length > 0) throw stopped(reading.problems, reading.texts);
  const { answers, entries } = read.answers;
  const bytes = reading.files.get(name.normalize('NFC'));
  return {
    name,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    answers,
    places: makePlaces(new Map(entries), file),
    texts: reading.texts,
  };
}

function stopped(problems: readonly Problem[], texts?: ReadonlyMap<string, string>): StopRun {
  return new StopRun(problems, problems.some(isMachineTrouble) ? 'machine' : 'input', texts);
}
