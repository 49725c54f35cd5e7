const segmenter = new Intl.Segmenter();

/** How a tab is shown. */
export const tab = '  ';

/** Columns on the screen: a letter and its combining marks take one, a tab as many as it is shown with. */
export function widthOf(words: string): number {
  return Array.from(segmenter.segment(words.replaceAll('\t', tab))).length;
}

/** Words with spaces after them up to a width. */
export function padded(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - widthOf(words)));
}
