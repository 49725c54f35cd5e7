import type { Scalar } from 'yaml';
import type { Span } from './source-text.js';

/**
 * Where words of a text answer stand in the file: `offset` and `length` count UTF-16 units of `value`, the answer in
 * NFC. The answer and its source are walked side by side, for they differ only in white space (line breaks,
 * indentation), in escapes between quotation marks, and in how a letter with a mark is spelled. Undefined when the
 * words are nothing but white space, or when the two part ways.
 */
export function spanOfWords(
  scalar: Scalar,
  source: string,
  value: string,
  offset: number,
  length: number,
): Span | undefined {
  const wanted = value.slice(offset, offset + length);
  if (wanted.trim() === '') return undefined;
  const first = offset + (wanted.length - wanted.trimStart().length);
  const last = offset + wanted.trimEnd().length;
  const walk: Walk = { source, at: startOf(scalar, source), end: scalar.range?.[1] ?? 0, style: scalar.type };
  let start: number | undefined;
  for (let index = 0; index < last;) {
    if (space.test(value.charAt(index))) {
      index += 1;
      continue;
    }
    passSpace(walk);
    if (index === first) start = walk.at;
    const taken = passCharacter(walk, value, index);
    if (taken === 0) return undefined;
    index += taken;
  }
  return start === undefined ? undefined : [start, walk.at];
}

interface Walk {
  source: string;
  at: number;
  end: number;
  style: Scalar['type'];
}

/** White space that YAML folds. A no-break space is a character like others. */
const space = /[ \t\r\n]/;

/** The first character of the text: past the quotation mark, or below the line of `|` or `>`. */
function startOf({ type, range }: Scalar, source: string): number {
  const start = range?.[0] ?? 0;
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return start + 1;
  if (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED') return start;
  const below = source.indexOf('\n', start);
  return below === -1 ? source.length : below + 1;
}

/** White space, written as it is or as an escape, and a line that is broken with a backslash. */
function passSpace(walk: Walk): void {
  const pattern = walk.style === 'QUOTE_DOUBLE' ? /(?:[ \t\r\n]|\\(?:[nrt \t]|\r?\n))*/y : /[ \t\r\n]*/y;
  pattern.lastIndex = walk.at;
  walk.at += pattern.exec(walk.source)?.[0].length ?? 0;
}

/** Passes what the source writes for the character at `index`; gives how much of the value it is, 0 for a mismatch. */
function passCharacter(walk: Walk, value: string, index: number): number {
  if (walk.at >= walk.end) return 0;
  const { character, length } = nextCharacter(walk);
  if (!value.startsWith(character, index)) return 0;
  walk.at += length;
  return character.length;
}

function nextCharacter({ source, at, style }: Walk): { character: string; length: number } {
  if (style === 'QUOTE_SINGLE' && source.startsWith("''", at)) return { character: "'", length: 2 };
  if (style === 'QUOTE_DOUBLE' && source.charAt(at) === '\\') return unescaped(source, at);
  const [spelled = ''] = /^.\p{Mark}*/su.exec(source.slice(at, at + longestSpelling)) ?? [];
  return { character: spelled.normalize('NFC'), length: spelled.length };
}

/** No letter has more marks. */
const longestSpelling = 12;

/** Escapes that are neither white space nor the character itself. */
const escapes: Readonly<Record<string, string>> = { _: '\u00A0', N: '\u0085', L: '\u2028', P: '\u2029' };

function unescaped(source: string, at: number): { character: string; length: number } {
  const [escape = '\\', two, four, eight] =
    /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|.)/su.exec(source.slice(at, at + 10)) ?? [];
  const code = two ?? four ?? eight;
  if (code !== undefined) return { character: fromCode(Number.parseInt(code, 16)), length: escape.length };
  const letter = escape.slice(1);
  return { character: escapes[letter] ?? letter, length: escape.length };
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
