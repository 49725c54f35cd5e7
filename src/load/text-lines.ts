import type { Scalar } from 'yaml';
import type { SourceText, Span } from './source-text.js';

/**
 * Where line `wanted` (0 is the first) of a text answer stands in the file: the span of the source line that it begins
 * on, without indentation. YAML folds lines in every style but `|`, so the source lines are counted as YAML joins
 * them. A line past the end gives the last.
 */
export function spanOfTextLine(scalar: Scalar, source: SourceText, wanted: number): Span {
  const [start, end] = scalar.range ?? [0, 0];
  let found: Span = [start, end];
  const lines = sourceLines(source.text, start, end, isBlock(scalar));
  for (const { text, span, first, last } of numbered(lines, scalar)) {
    if (first > wanted) break;
    found = span;
    if (last >= wanted && text !== '') break;
  }
  return found;
}

interface SourceLine {
  /** Without indentation and trailing space. */
  text: string;
  indentation: number;
  span: Span;
}

/** The lines of the scalar; those of a block begin below its `|` or `>`. */
function sourceLines(text: string, start: number, end: number, block: boolean): SourceLine[] {
  const first = block ? text.indexOf('\n', start) + 1 : start;
  const lines: SourceLine[] = [];
  for (let offset = first; offset < end || lines.length === 0;) {
    const newline = text.indexOf('\n', offset);
    const stop = newline === -1 || newline > end ? end : newline;
    const raw = text.slice(offset, stop);
    const indentation = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    const from = offset + (trimmed === '' ? 0 : indentation);
    lines.push({ text: trimmed, indentation, span: [from, from + trimmed.length] });
    offset = stop + 1;
  }
  return lines;
}

/** Gives every source line the numbers of the first and the last line of the answer that begin in it. */
function* numbered(
  lines: readonly SourceLine[],
  scalar: Scalar,
): Generator<SourceLine & { first: number; last: number }> {
  const base = lines.reduce(
    (least, line) => (line.text === '' ? least : Math.min(least, line.indentation)),
    Infinity,
  );
  let number = 0;
  let above: SourceLine | undefined;
  for (const [index, line] of lines.entries()) {
    if (index > 0) number += breaksBefore(line, above, base, scalar);
    const first = number;
    if (scalar.type === 'QUOTE_DOUBLE') number += escapedBreaks(line.text);
    yield { ...line, first, last: number };
    if (line.text !== '') above = line;
  }
}

/** How many line breaks of the answer stand before this source line; `above` is the nearest line above with text. */
function breaksBefore(line: SourceLine, above: SourceLine | undefined, base: number, scalar: Scalar): number {
  if (scalar.type === 'BLOCK_LITERAL' || line.text === '' || above === undefined) return 1;
  return scalar.type === 'BLOCK_FOLDED' && (line.indentation > base || above.indentation > base) ? 1 : 0;
}

function escapedBreaks(line: string): number {
  return line.match(/\\./g)?.filter((escape) => escape === '\\n').length ?? 0;
}

function isBlock(scalar: Scalar): boolean {
  return scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
}
