import type { Agenda } from '../answers/agenda.js';
import type { Pointer } from '../answers/pointer.js';
import type { Details } from '../diagnostics/diagnostic.js';
import type { Status } from '../document/tree.js';
import type { Knowledge } from './knowledge.js';

/**
 * One thing that an expert at the secretariat looks for. A rule sees validated answers and says where it found
 * something; how serious that is, and all words, stand in its data file `content/guide/rules/<name>.yaml`.
 */
export interface Rule {
  /** English; names the data file and the code `review/<name>`. */
  name: string;
  find(subject: Subject): Iterable<Finding>;
}

/** What a rule looks at. */
export interface Subject {
  agenda: Agenda;
  /** The stage to judge for. `agenda.dokument.status` is what the answers themselves state. */
  stage: Status;
  knowledge: Knowledge;
}

export interface Finding {
  /** The answer that it is about; for what is missing, the place where it would stand. */
  pointer: Pointer;
  /** Fills the `{names}` of the rule's words. */
  details?: Details;
  /** Picks among the rule's `hints`. */
  hint?: string;
  /** Another answer that it is about: the words have its file and line as `{other}`. */
  other?: Pointer;
  /** Marks the key, or the list item, instead of the value. */
  mark?: 'key';
  /** Marks these words of a text answer: UTF-16 offset and length in its value. */
  words?: { offset: number; length: number };
}
