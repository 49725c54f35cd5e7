import type { Problem } from '../diagnostics/diagnostic.js';

/** How a house template fits: what of it a document wears, and what had to be added. */
export interface TemplateFit {
  /** The template; absolute. */
  file: string;
  styles: StyleFit[];
  /** Whose the head and the foot of the pages are. */
  head: Whose;
  foot: Whose;
  firstPageDiffers: boolean;
  headingNumbers: Whose;
  bullets: Whose;
  numbers: Whose;
  /** Font of the text, and of the headings where that is another. */
  fonts: string[];
  /** Paragraphs and tables of the template's own that were left out. */
  leftOut: number;
  /** What somebody should know or see to. */
  problems: Problem[];
}

export type Whose = 'house' | 'ours';

export interface StyleFit {
  /** Our style's id in our own files. */
  id: string;
  /** What it is called to people. */
  sv: string;
  en: string;
  /** `named`: the house has it. `guessed`: the house has one that seems to be it. `added`: it comes from us. */
  how: 'named' | 'guessed' | 'added';
  /** Whether the document has text of it. */
  used: boolean;
  /** The house's name for it. */
  house?: string;
}
