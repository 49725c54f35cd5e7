/** The words of a page as it was printed: what the lines of the print can be held against. */
export interface PrintedText {
  /** All that stands between white space and is long enough to be broken between lines. */
  longWords: ReadonlySet<string>;
  /**
   * Whether the words stand in the text with nothing between them at `offset`, wherever they stand in it. White space
   * in `words`, which must be dense, is left out of account.
   */
  isWholeAt(words: string, offset: number): boolean;
}

/** Words and addresses that are shorter are not broken between lines, but moved to the next. */
const shortest = 8;
const space = /\s/u;
/** Never seen, and not always kept by the print: soft hyphens and what allows or forbids a break. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/gu;

export function readPrintedText(text: string): PrintedText {
  const clean = text.normalize('NFC').replace(unseen, '');
  const longWords = new Set(clean.split(/\s+/u).filter((word) => word.length >= shortest));
  const ends = new Set<number>([0]);
  let all = '';
  for (const piece of clean.split(/(\s+)/u)) {
    if (space.test(piece.charAt(0))) ends.add(all.length);
    else all += piece;
  }
  ends.add(all.length);
  return {
    longWords,
    isWholeAt(words, offset) {
      const places: number[] = [];
      for (let at = all.indexOf(words); at !== -1; at = all.indexOf(words, at + 1)) places.push(at);
      // A passage of its own tells more than one that other words go on from.
      const own = places.filter((at) => ends.has(at) && ends.has(at + words.length));
      const telling = own.length > 0 ? own : places;
      return telling.length > 0 && telling.every((at) => !ends.has(at + offset));
    },
  };
}

/** Without white space: a print leaves it out at the ends of lines. */
export function dense(words: string): string {
  return words.normalize('NFC').replace(unseen, '').replace(/\s+/gu, '');
}
