import type { Details } from '../diagnostics/diagnostic.js';

/** What stands in a form that somebody has filled in, whichever kind of file it came in. */
export interface FilledForm {
  /** Code of the member that it was made for; "" for a blank one. */
  member: string;
  /** What the region calls its template: name and version, as the file has them; "" when it does not say. */
  region: string;
  version: string;
  /** By the mark of each field (`fieldMark`); a row that somebody has added to a table goes by its place. */
  fields: ReadonlyMap<string, FilledField>;
  /** Words that stand outside of the fields, and that the form did not have. */
  outside: readonly StrayText[];
  /** What could be read but not all of it: a picture, a merged cell. */
  remarks: readonly FilledRemark[];
}

export interface FilledField {
  /** Markdown in a long answer, words in the others. */
  text: string;
  /** What the field is called in the file. */
  title: string;
  /** Whether it still holds what the form was sent with; undefined when the file does not say. */
  isUntouched?: boolean;
}

export interface StrayText {
  text: string;
  /** The last heading or label above it. */
  under: string;
}

export interface FilledRemark {
  /** A code of the catalogue: "import/picture-left-out". */
  code: string;
  details: Details;
}

/** Why a file could not be read as a form. */
export interface FormFault {
  fault: string;
  details?: Details;
}
