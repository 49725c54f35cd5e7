import type { Pointer } from '../answers/pointer.js';

/** The words of a new project's files: `content/new-project/words.yaml`. `{name}` stands for a detail of the case. */
export interface NewProjectWords {
  title: string;
  header: string;
  /** The same of a `remiss.yaml`. */
  consultationHeader: string;
  /** At the top of a member's own file in a region. */
  memberHeader: string;
  /** In that file, of what the region has answered, and of the items that it has in a list. */
  regionAnswers: string;
  regionItems: string;
  page: string;
  optional: string;
  named: string;
  choose: string;
  /** What there is to choose among where the schema wants true or false. */
  booleans: readonly string[];
  example: string;
  and: string;
  or: string;
  /** The heading of a chapter of the guide. */
  chapter: string;
  /** The parts of agenda.yaml, by the top-level key that each begins with. */
  sections: Readonly<Record<string, Section>>;
  /** The questions to begin with. */
  first: readonly Pointer[];
}

/** A part of agenda.yaml: a chapter of the guide, headed by its title in the schema, or something else. */
export interface Section {
  chapter?: number;
  heading?: string;
  text?: string;
}
