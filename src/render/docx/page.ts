import { boldLetters, letterWidth } from './letter-width.js';

/** Lengths on the page, in twips (twentieths of a point), the unit of WordprocessingML. */
export interface Page {
  orientation: 'portrait' | 'landscape';
  textWidth: number;
  textHeight: number;
}

/** A4. */
export const paper = { width: 11906, height: 16838 } as const;

/** 25 mm, and 12.5 mm from the paper's edge to the running head. */
export const margin = { edge: 1417, head: 709 } as const;

export const portrait: Page = {
  orientation: 'portrait',
  textWidth: paper.width - 2 * margin.edge,
  textHeight: paper.height - 2 * margin.edge,
};

export const landscape: Page = {
  orientation: 'landscape',
  textWidth: paper.height - 2 * margin.edge,
  textHeight: paper.width - 2 * margin.edge,
};

/** How everything is placed: ours, or as a municipality's own template has it. */
export interface Layout {
  /** The paper, upright. */
  paper: { width: number; height: number };
  margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer' | 'gutter', number>>;
  portrait: Page;
  landscape: Page;
  /** How wide letters are, in running text and in tables, beside those that widths are measured with. */
  letters: Readonly<Record<'body' | 'table', number>>;
  /** The same of the contents' entries, whose style may have a size of its own, beside running text's size. */
  contentsLetters: Readonly<Record<1 | 2, number>>;
  /** From the margin to running text. */
  textIndent: number;
  /** Where the text of a list's items begins, and the room for their marks. */
  listIndent: (ordered: boolean, level: number) => { left: number; hanging: number };
  /** Where the entries of each depth of the contents begin; deeper ones under the title of the one above. */
  contentsIndent: Readonly<Record<1 | 2 | 3, number>>;
}

export const ourLayout: Layout = {
  paper,
  margins: {
    top: margin.edge,
    right: margin.edge,
    bottom: margin.edge,
    left: margin.edge,
    header: margin.head,
    footer: margin.head,
    gutter: 0,
  },
  portrait,
  landscape,
  letters: { body: 1, table: 1 },
  contentsLetters: { 1: boldLetters, 2: 1 },
  textIndent: 0,
  listIndent: (_ordered, level) => listIndent(level),
  contentsIndent: { 1: 0, 2: 454, 3: 1134 },
};

/** Our own, with room for words in the letters of a font. */
export function layoutFor(font: string): Layout {
  const letters = letterWidth(font);
  return {
    ...ourLayout,
    letters: { body: letters, table: letters },
    contentsLetters: { 1: letters * boldLetters, 2: letters },
  };
}

export function listIndent(level: number): { left: number; hanging: number } {
  return { left: 397 * (level + 1), hanging: 397 };
}
