import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsultationFile } from '../answers/project.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import { makePlaces } from './places.js';
import { ioProblem, isMachineTrouble } from './project-file.js';
import { readYamlFile, startFileReading } from './read-yaml-file.js';

const consultationName = /^remiss\.ya?ml$/i;

/**
 * The project's `remiss.yaml`, read as the files of the agenda are, not yet validated; undefined when it has none.
 * `folder` is the project's, absolute. Throws `StopRun` with every problem found.
 */
export async function loadConsultation(folder: string): Promise<ConsultationFile | undefined> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw stopped([ioProblem(error, folder)]);
  });
  const [name] = names.filter((one) => consultationName.test(one)).sort();
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
