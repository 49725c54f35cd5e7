import { loadOwnFile, ownFileName, type OwnFile } from './own-files.js';

/** The project's `beslut.yaml`: what the proposal for a decision says that the agenda and the consultation do not. */
export type DecisionFile = OwnFile;

/** What the file is called. */
export const decisionName = ownFileName('beslut');

/**
 * The project's `beslut.yaml`, not yet validated; undefined when it has none. `folder` is the project's, absolute.
 * Throws `StopRun` with every problem found.
 */
export function loadDecision(folder: string): Promise<DecisionFile | undefined> {
  return loadOwnFile('beslut', folder);
}
