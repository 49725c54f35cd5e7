import type { Pointer } from '../answers/pointer.js';
import type { ContentsEntry, Block, Inline, TemplateOrigin } from '../document/tree.js';
import type { Within } from './explanation.js';

/** Words of a document that stand together: a paragraph, a cell, a heading. */
export interface Passage {
  pieces: Piece[];
  section?: { number: string; title: string };
  within: Within;
  label?: string;
}

/** Words of one origin. */
export interface Piece {
  text: string;
  source: PieceSource;
  /** Only on paper: the number of a note's call or of an item. Whoever copies from the YAML or the web has none. */
  onPaper?: true;
  /** What to look for in the print to learn the page. Absent where there is nothing to look for. */
  mark?: Mark;
}

export type PieceSource =
  | { kind: 'answer'; pointer: Pointer; template?: TemplateOrigin }
  | { kind: 'gap'; pointer: Pointer; template?: TemplateOrigin }
  | { kind: 'template'; template: TemplateOrigin }
  /** `within`: the answer that refers to what has the number. */
  | { kind: 'number'; target: string; from: Pointer[]; within?: Pointer; template?: TemplateOrigin }
  | { kind: 'computed'; from: Pointer[]; template?: TemplateOrigin }
  /** What the graphic profile says itself; the pointer is within `profil.yaml`. */
  | { kind: 'profile'; pointer: Pointer }
  | { kind: 'term'; term: string }
  /** White space, and numbers that tell nothing. */
  | { kind: 'nothing' };

/** Something that a page can be found of: a node of the tree, what has an id there, or the first page. */
export type Mark =
  | { kind: 'node'; node: Inline | Block | ContentsEntry }
  | { kind: 'id'; id: string }
  | { kind: 'first page' };
