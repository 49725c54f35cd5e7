import { limits } from './limits.js';
import { loadOwnFile, ownFileName, type OwnFile } from './own-files.js';

/** The project's `bedomning.yaml`: what the secretariat says of the replies. */
export type AssessmentFile = OwnFile;

/** What a new file of assessments is called. */
export const assessmentName = ownFileName('bedomning');

/**
 * The project's `bedomning.yaml`, not yet validated; undefined when it has none. `folder` is the project's, absolute.
 * Throws `StopRun` with every problem found.
 */
export function loadAssessment(folder: string): Promise<AssessmentFile | undefined> {
  return loadOwnFile('bedomning', folder, limits.assessmentBytes);
}
