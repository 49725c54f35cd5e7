/**
 * One type for everything the tool has to say about the input or the run. A phase produces a `Problem` (a code, a
 * place and the details of the case); the words are added once, from the catalogue, by `localise`.
 */

export type Severity = 'error' | 'warning' | 'info';

/** Line and column count from 1; a column counts UTF-16 code units. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  /** One past the last character of the marked range, when it ends on the same line. */
  endColumn?: number;
  /** JSON Pointer of the answer that the problem is about. */
  path?: string;
}

export type Details = Readonly<Record<string, string | number>>;

/** What a phase found, before words are put to it. `code` is permanent: `<phase>/<what>`. */
export interface Problem {
  code: string;
  severity: Severity;
  place: Place;
  details: Details;
  /** Picks among the catalogue's hints for the code; without it the code's plain hint is used. */
  hint?: string;
  /** Page in the guide. */
  page?: string;
  /** What it is listed under when several of its kind are shown together: a gap's chapter and its key. */
  topic?: string;
}

/** What the user, a machine or an editor is shown. */
export interface Diagnostic {
  code: string;
  severity: Severity;
  place: Place;
  message: string;
  /** The next step. */
  hint?: string;
  /** "Guide för kommunal e-utveckling, s. 27". */
  reference?: string;
  /** The page alone, "27". */
  page?: string;
  /** What it is listed under when several of its kind are shown together: a gap's chapter and its key. */
  topic?: string;
}

/** Thrown where a phase cannot go on, caught by the pipeline; never shown as an exception. */
export class StopRun extends Error {
  constructor(
    readonly problems: readonly Problem[],
    /** `input`: exit code 1. `machine`: exit code 2. */
    readonly blame: 'input' | 'machine',
    /** The text of the files that were read, by the `file` of the places, so that a report can show the lines. */
    readonly texts: ReadonlyMap<string, string> = new Map(),
  ) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'StopRun';
  }
}
