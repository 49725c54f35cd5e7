import type { Agenda } from '../answers/agenda.js';
import type { Consultation } from '../answers/consultation.js';
import type { EditionParagraph, Target } from './target.js';

/**
 * What was sent out, for ever: `remiss/utgava-<number>/utgava.json` in the project. Nothing writes over it. A reply that
 * points at paragraph 12 is understood by it after the text has changed.
 */
export interface Edition {
  /** "lingonasa-u1-3f9a2c07": the project, the edition's number and the start of `hash`. Forms and files carry it. */
  id: string;
  /** 1, 2, 3 … within the project. */
  number: number;
  /** SHA-256 (hex) of the answers and the consultation as canonical JSON. */
  hash: string;
  tool: string;
  version: string;
  title: string;
  /** The agenda's answers as they were, unanswered keys left out. */
  answers: Agenda;
  /** `remiss.yaml` as it was. */
  consultation: Consultation;
  /** In the order of the document, the whole first and then the questions. */
  targets: Target[];
  paragraphs: EditionParagraph[];
  /** SHA-256 (hex) of the files that the answers stood in, by path in the project. */
  sources: Record<string, string>;
  /** SHA-256 (hex) of every file that was sent, by name in the edition's folder. */
  documents: Record<string, string>;
}
