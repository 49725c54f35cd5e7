/** What the rules know besides the answers: `content/guide/wording.yaml` and the register of municipalities. */
export interface Knowledge {
  wording: Wording;
  /** All municipalities of the country. */
  municipalities: readonly Municipality[];
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
  /** Verbs that end in -s without being passive: "finnas". */
  deponents: readonly string[];
}

export interface Phrase {
  /** As it is written, in lower case. A trailing `*` stands for any ending: "eftersträva*". */
  phrase: string;
  /** What to write instead, in Swedish. */
  instead: string;
}
