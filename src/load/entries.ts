import type { Scalar } from 'yaml';
import type { Pointer } from '../answers/pointer.js';
import type { SourceText, Span } from './source-text.js';

/** Where one answer stands. */
export interface Entry {
  source: SourceText;
  /** Absent for an item of a list. */
  key?: Span;
  /** Absent when the key stands there without an answer. */
  value?: Span;
  /** The text as the parser read it: how it is written decides which source line is which line of the answer. */
  scalar?: Scalar;
}

export type Entries = Map<Pointer, Entry>;
