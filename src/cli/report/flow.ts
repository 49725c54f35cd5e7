import { widthOf } from './width.js';

/** Words that are dressed alike. */
export interface Part {
  words: string;
  paint?: (words: string) => string;
}

/** Between two parts, and in front of what stands in columns. */
const gap = '  ';

/**
 * Parts laid out in lines no wider than `width`, the lines after the first indented by `hang`. Words wider than a line
 * stand on one of their own. One line when there is no width: what is written to a file is searched line by line.
 */
export function flow(parts: readonly Part[], hang: number, width: number | undefined): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { words, paint = same } of parts.filter((part) => part.words !== '')) {
    let run = '';
    const flush = (): void => {
      if (run !== '') line += paint(run);
      run = '';
    };
    for (const [index, word] of words.split(' ').entries()) {
      const space = used === 0 ? '' : index === 0 ? gap : ' ';
      const size = widthOf(word);
      if (width !== undefined && used > 0 && used + space.length + size > width) {
        flush();
        lines.push(line);
        line = ' '.repeat(hang);
        used = hang;
        run = word;
      } else {
        if (index === 0) line += space;
        run += index === 0 ? word : `${space}${word}`;
        used += space.length;
      }
      used += size;
    }
    flush();
  }
  return [...lines, line];
}

/** The same behind a label of a column: later lines begin where the first one's words do. */
export function labelled(
  label: string,
  labelWidth: number,
  parts: readonly Part[],
  width: number | undefined,
  paint: (label: string) => string = same,
): string[] {
  const before = `${gap}${paint(label)}${' '.repeat(Math.max(0, labelWidth - widthOf(label)))}${gap}`;
  return behind(before, labelWidth + 2 * gap.length, parts, width);
}

/** Lines behind a mark (an arrow, some spaces) that is `size` columns wide. */
export function behind(
  mark: string,
  size: number,
  parts: readonly Part[],
  width: number | undefined,
): string[] {
  const lines = flow(parts, 0, width === undefined ? undefined : width - size);
  return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(size)}${line}`);
}

function same(words: string): string {
  return words;
}
