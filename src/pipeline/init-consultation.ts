import { StopRun } from '../diagnostics/diagnostic.js';
import { consultationFiles, consultationPaths } from '../init/consultation-text.js';
import type { NewProjectWords } from '../init/words.js';
import type { Language } from '../load/load-catalogue.js';
import { loadInstallation } from '../load/load-installation.js';
import { loadNewProject } from '../load/load-new-project.js';
import { stopIfThere, writeNewFiles } from '../write/write-new-files.js';
import { orTold, problemOf, type InitResult } from './init.js';

export interface InitConsultationRequest {
  /** The folder of a project that has an agenda. */
  folder: string;
  /** Language of the messages; the file is always in Swedish. */
  language?: Language;
}

/** Names that are read as the same file. */
const reserved = ['remiss.yml'];

/** Adds a `remiss.yaml` to a project, with every question of a consultation. Writes nothing over. */
export async function initConsultation({
  folder,
  language = 'sv',
}: InitConsultationRequest): Promise<InitResult> {
  const { catalogue, consultationSchema } = await loadInstallation(language);
  return orTold(catalogue, async () => {
    if (!(await isThere(folder, 'agenda.yaml')))
      throw new StopRun([{ ...problemOf('init/no-agenda', {}), place: { file: folder } }], 'input');
    const { words, consultation } = await loadNewProject();
    const files = consultationFiles(consultationSchema, consultation, words as NewProjectWords);
    // The editor's schema may be left from a file that has been taken away.
    const hasSchema = await isThere(folder, consultationPaths.schema);
    return writeNewFiles(folder, hasSchema ? files.slice(0, 1) : files, reserved);
  });
}

async function isThere(folder: string, path: string): Promise<boolean> {
  try {
    await stopIfThere(folder, [path]);
    return false;
  } catch (error) {
    if (error instanceof StopRun && error.problems.some(({ code }) => code === 'write/exists')) return true;
    throw error;
  }
}
