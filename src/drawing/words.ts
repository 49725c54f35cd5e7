import type { Shape, Words } from './shapes.js';
import type { Sheet } from './sheet.js';

/** From one line of words to the next, in sizes. */
export const lineHeight = 1.25;

/** From the top of a line to what its letters stand on, in sizes. */
export const ascent = 0.95;

const ellipsis = '\u2026';

export type WordsLook = Partial<Pick<Words, 'anchor' | 'paint' | 'bold'>>;

/**
 * Words in as many lines as they need, at most `most`: what has no room ends in an ellipsis. A word that is wider than
 * a line is broken, with a hyphen.
 */
export function wrap(text: string, width: number, most: number, sheet: Sheet, bold = false): string[] {
  const fits = (words: string): boolean => sheet.measure(words, sheet.size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (fits(`${line}${word}`.trimEnd())) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = word;
    while (!fits(line.trimEnd())) {
      const head = longestStart(line, (start) => fits(`${start}-`));
      if (head === '' || head === line) break;
      lines.push(`${head}-`);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  const kept = lines.slice(0, most);
  const last = kept.pop();
  if (last === undefined) return [];
  return [...kept, lines.length > most ? cut(`${last} ${ellipsis}`, fits) : cut(last, fits)];
}

/** Words on one line: what has no room ends in an ellipsis. */
export function fit(text: string, width: number, sheet: Sheet, bold = false): string {
  return cut(text, (words) => sheet.measure(words, sheet.size, bold) <= width);
}

/** Lines of words from `top` down. */
export function paragraph(
  lines: readonly string[],
  x: number,
  top: number,
  sheet: Sheet,
  look: WordsLook = {},
): Shape[] {
  return lines.map((text, index) => words(text, x, top + index * lineHeight * sheet.size, sheet, look));
}

/** One line of words, whose top is at `top`. */
export function words(text: string, x: number, top: number, { size }: Sheet, look: WordsLook = {}): Words {
  const { anchor = 'start', paint = 'ink', bold = false } = look;
  return { type: 'words', text, x, y: top + ascent * size, size, bold, anchor, paint };
}

/** The widest of several texts. */
export function widest(texts: readonly string[], { measure, size }: Sheet, bold = false): number {
  return Math.max(0, ...texts.map((text) => measure(text, size, bold)));
}

/** Cut where a line may be broken: after spaces that can break, hyphens and slashes. */
function wordsOf(text: string): string[] {
  return text.split(/(?<=[ \t\n/]|-(?=\p{L}))/u);
}

function cut(text: string, fits: (words: string) => boolean): string {
  if (fits(text)) return text;
  const start = longestStart(text, (words) => fits(`${words.trimEnd()}${ellipsis}`));
  return `${start.trimEnd()}${ellipsis}`;
}

/** The longest start of a text for which something holds, in whole characters. */
function longestStart(text: string, holds: (start: string) => boolean): string {
  const characters = Array.from(text);
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(characters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('');
}
