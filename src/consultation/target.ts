import type { NumberedParagraph } from '../document/paragraph-map.js';

/** What a reply can speak of. `question`: one of those that the consultation asks. */
export const targetKinds = [
  'whole',
  'question',
  'chapter',
  'goal',
  'area',
  'action',
  'appendix',
  'table',
  'figure',
  'paragraph',
] as const;

export type TargetKind = (typeof targetKinds)[number];

/** A place in an edition that a reply can speak of. */
export interface Target {
  kind: TargetKind;
  /**
   * What never changes when things are renumbered, renamed or moved: a question's id, or that of the heading, table or
   * figure in the tree (for goals, areas and actions the answers' own id). "" for the whole, and for paragraphs, which are
   * kept apart: see `EditionParagraph`.
   */
  id: string;
  /** "6.2.1", "Bilaga 2", "Tabell 3", "Figur 1", "Fråga 2"; "" when it has none. */
  number: string;
  /** Its words in that edition, without markup. */
  title: string;
  /** JSON Pointer of the answer that the words come from, in the edition's own answers; absent for a template's own. */
  source?: string;
}

/** A numbered paragraph of an edition; `id` is that of the heading that it stands under. */
export type EditionParagraph = NumberedParagraph;

/** What a view is about, as it could be made out. */
export interface ViewTarget {
  kind: TargetKind;
  /** As in `Target`; for a paragraph the heading that it stands under. */
  id: string;
  /** Number of the paragraph in the edition that was answered. */
  paragraph?: number;
  /** "stycke 12, punkt 3": 3. */
  point?: number;
  /** What the reply itself calls the place, when it was not chosen from a list: "s. 14, sista stycket". */
  stated?: string;
}
