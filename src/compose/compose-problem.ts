import type { Details } from '../diagnostics/diagnostic.js';
import type { Pointer } from '../answers/pointer.js';

/** A problem found while composing, still named by pointer; the pipeline's entry to compose looks up its place. */
export interface ComposeProblem {
  code: string;
  severity: 'error' | 'warning';
  pointer: Pointer;
  /** Line of the text answer, counted from 0, when the problem is inside a long answer. */
  line?: number;
  /** The words on that line that it is about, as they are typed. */
  marks?: string;
  details: Details;
  hint?: string;
}
