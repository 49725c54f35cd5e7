/** A line of the title page in points, and the width of a bold letter in its size, on average. */
const line = { width: 440, letter: 0.6 };

/**
 * The size of a title in half-points: `size`, or as much smaller as its longest word needs to stand on one line. Word
 * would break the word anywhere, without a hyphen. Never less than `smallest`.
 */
export function titleSize(title: string, size: number, smallest: number): number {
  const longest = Math.max(...title.split(/[\s\u2010-]+/u).map((word) => word.length));
  const wanted = (size / 2) * line.letter * longest;
  return wanted <= line.width ? size : Math.max(smallest, Math.floor((size * line.width) / wanted));
}
