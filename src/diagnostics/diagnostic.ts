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

/** What every stage of a message has in common. */
interface Found {
  /** Permanent: `<phase>/<what>`. */
  code: string;
  severity: Severity;
  place: Place;
  /** Page in the guide, "27". */
  page?: string;
  /** The chapter that it is about, as a heading: "Inledning (inledning:)". Absent for what concerns a file or the run. */
  chapter?: string;
  /** The name of the review rule, by which a project can silence it. */
  rule?: string;
  /** The reason that the project gives for silencing the rule; a silenced finding counts as nothing. */
  silenced?: string;
}

/** What a phase found, before words are put to it. */
export interface Problem extends Found {
  details: Details;
  /** Picks among the catalogue's hints for the code; without it the code's plain hint is used. */
  hint?: string;
}

/** What the user, a machine or an editor is shown. */
export interface Diagnostic extends Found {
  message: string;
  /** The next step. */
  hint?: string;
  /** "Guide för kommunal e-utveckling, s. 27". */
  reference?: string;
}

/** The code of a question that has no answer yet. */
export const gapCode = 'gap/unanswered';

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
