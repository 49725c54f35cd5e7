import type { ConsultationFile } from '../answers/project.js';
import { loadOwnFile } from './own-files.js';

/**
 * The project's `remiss.yaml`, read as the files of the agenda are, not yet validated; undefined when it has none.
 * `folder` is the project's, absolute. Throws `StopRun` with every problem found.
 */
export function loadConsultation(folder: string): Promise<ConsultationFile | undefined> {
  return loadOwnFile('remiss', folder);
}
