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
