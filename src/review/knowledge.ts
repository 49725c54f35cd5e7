import type { Schema } from '../answers/schema.js';

/** What the rules know besides the answers. */
export interface Knowledge {
  /** The schema of the answers, for its titles and for which answers are texts. */
  schema: Schema;
  /** `content/guide/wording.yaml`. */
  wording: Wording;
  /** All municipalities of the country. */
  municipalities: readonly Municipality[];
  /** The example answers in the files of a new project, as plain data. */
  examples: unknown;
}

export interface Municipality {
  /** Four digits. */
  code: string;
  /** "Strömstad". */
  short: string;
  /** The proper name with its genitive: "Strömstads kommun". */
  name: string;
  /** Two digits: the county's code. */
  county: string;
}

/** Words and phrases to look for in texts, each with what to write instead. */
export interface Wording {
  /** Promises that cannot be followed up: "verka för". */
  vague: readonly Phrase[];
  /** Words of the chancery: "erhålla". */
  bureaucratic: readonly Phrase[];
  /** What is left standing of a template or a note to oneself: "TODO". Regular expressions. */
  placeholders: readonly string[];
  /** Verbs that end in -s without being passive, and other words that end alike, with spaces between: "finnas". */
  deponents: string;
  /** Forms that are passive though their ending does not tell, with spaces between. `*` stands for a prefix: "*förs". */
  passives: string;
}

export interface Phrase {
  /**
   * As it is written, in lower case; several forms have commas between them. A `*` at the end of a word stands for any
   * ending: "eftersträva*".
   */
  phrase: string;
  /** What to write instead, in Swedish. */
  instead: string;
}
