import { StopRun, type Details } from '../../../diagnostics/diagnostic.js';

/** Everything that can go wrong with the browser; each has its words in the catalogue. */
export type BrowserFault =
  | 'browser/not-found'
  | 'browser/path-missing'
  | 'browser/launch-failed'
  | 'browser/sandbox-unavailable'
  | 'browser/root-without-container'
  | 'browser/too-old'
  | 'browser/crashed'
  | 'browser/timeout'
  | 'browser/no-fonts'
  | 'browser/unpack-failed';

/** The machine's fault, not the answers': the run stops with exit code 2 and the way out. */
export function browserProblem(code: BrowserFault, details: Details = {}): StopRun {
  return new StopRun([{ code, severity: 'error', place: { file: '' }, details }], 'machine');
}

/** The words of whatever was thrown, on one line. */
export function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.split('\n', 1)[0]?.trim() ?? '';
}
