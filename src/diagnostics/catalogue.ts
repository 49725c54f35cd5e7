/** The words for problems and for the command line in one language: `content/language/<tag>.yaml`. */
export interface Catalogue {
  /** BCP 47 tag. */
  language: string;
  /** By the problem's code. */
  messages: Readonly<Record<string, Message>>;
  /** Words around every diagnostic, whoever shows it. */
  diagnostics: {
    /** "Guide för kommunal e-utveckling, s. {page}". */
    reference: string;
  };
  /** The command line's own words; what they are is the command line's business (`cli/words.ts`). */
  cli: unknown;
}

/** `{name}` stands for a detail of the case. */
export interface Message {
  message: string;
  /** The next step. */
  hint?: string;
  /** Hints for the problem's variants: its `hint` picks one, `hint` above is for the rest. */
  hints?: Readonly<Record<string, string>>;
  /** What the message builds on, when that is not a page in the guide. */
  reference?: string;
}
