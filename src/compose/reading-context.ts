import type { ProjectImage } from '../answers/project.js';
import type { Pointer } from '../answers/pointer.js';
import type { CrossReference, Image, Note } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import type { ComposeProblem } from './compose-problem.js';

/** A source of the document (`källor`), which any answer can call as a note by its id. */
export interface SourceEntry {
  id: string;
  text: string;
  url?: string;
  pointer: Pointer;
}

/** What reading the answers gathers beside the tree itself. Made anew for each document. */
export interface ReadingContext {
  sources: ReadonlyMap<string, SourceEntry>;
  projectImages: ReadonlyMap<string, ProjectImage>;
  notes: Map<string, Note>;
  images: Map<string, Image>;
  /** References typed in answers, with the line they stand on, to be checked when all anchors are known. */
  references: Map<CrossReference, { pointer: Pointer; line: number }>;
  problems: ComposeProblem[];
  /** The words of forms; absent where there is none to read. */
  formTerms?: Pick<Terms, 'fillIn' | 'guidePage'>;
}
