import type { Pointer } from '../answers/pointer.js';
import type { Place } from '../diagnostics/diagnostic.js';

/** Where some words, or an answer, come from and where they show. */
export interface Explanation {
  /** The words as they stand, cut short; "" for an answer that is a group or a list. */
  words: string;
  /** Where they come from: answers first. More than one when the words run over several. */
  origins: Origin[];
  /** Where they show, in the order of the document. Empty for an answer that shows nowhere. */
  shown: Showing[];
}

export type Origin =
  /** An answer; its `place` is that of the words in it. */
  | ({ kind: 'answer' } & AnswerWithQuestion)
  /** A question without an answer; `place` is where the answer would stand. */
  | ({ kind: 'gap' } & AnswerWithQuestion)
  /** A voluntary question that nobody has answered: no gap, and shown nowhere. */
  | ({ kind: 'unanswered' } & AnswerPlace)
  /** What stands in the file of a framework, beside the reference to it. The pointer is within that file. */
  | ({ kind: 'framework' } & AnswerPlace)
  /** A template's own words. */
  | { kind: 'template'; template: TemplatePlace }
  /** What the program calls a heading, a table or a figure: by its number, or elsewhere by its words. `target`: its id. */
  | { kind: 'number'; target: string; from: AnswerPlace[]; template?: TemplatePlace }
  /** What is computed or put into words by the program. `sum`: it is the sum of the answers in `from`. */
  | { kind: 'computed'; from: AnswerPlace[]; sum?: true; template?: TemplatePlace }
  /** What stands in the graphic profile; the pointer is within `profil.yaml`. */
  | ({ kind: 'profile' } & AnswerPlace)
  /** One of the fixed words of documents: `document.<term>` in `content/language/sv.yaml`. */
  | { kind: 'term'; term: string };

export interface AnswerPlace {
  pointer: Pointer;
  place: Place;
  /** The way there: "insatser", "Mina sidor", "ansvarig". */
  path: string[];
}

export interface AnswerWithQuestion extends AnswerPlace {
  /** The question that it answers, of the answer itself or of the list or group that it belongs to. */
  question?: string;
  /** Page in the guide. */
  page?: string;
}

export interface TemplatePlace {
  /** "templates/digital-agenda/partials/mal.hbs". */
  file: string;
  line: number;
}

/** One place in a document. */
export interface Showing {
  /** The document's title: several documents may show the same answer. */
  document: string;
  /** The nearest heading. */
  section?: { number: string; title: string };
  /** What they stand in there. `label` is the number of a table, figure or note. */
  within: Within;
  label?: string;
  /** The line that puts them there. */
  template?: TemplatePlace;
  /** The answers on whose account they stand there: that a template's condition looks at, or that refer to a number. */
  through?: AnswerPlace[];
  /** Pages of the PDF, from 1, ascending. Absent when they were not asked for or could not be had. */
  pages?: number[];
}

/** `head`: the head and foot of every page but the cover. */
export type Within = 'heading' | 'text' | 'table' | 'figure' | 'note' | 'contents' | 'cover' | 'head';
