import type { FieldPath } from './form.js';

/** What became of one field of a form that was read in. */
export interface ImportLine {
  kind:
    | 'added'
    | 'changed'
    /** It was emptied in the form: the answer stands, for nothing is taken away by an empty field. */
    | 'kept'
    /** Locked by the region, and written otherwise in the form. */
    | 'locked'
    /** It cannot be put anywhere; the words are kept in the report. */
    | 'unplaced';
  path: FieldPath;
  title: string;
  /** What stands in the answers, and what the form says. */
  before: string;
  after: string;
  /** Why it could not be placed: one of the hints of the message, "not-a-number". */
  reason?: string;
}

export interface ImportOutcome {
  lines: readonly ImportLine[];
  /** Fields that say what the answers say already. */
  unchanged: number;
}
