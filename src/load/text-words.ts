import type { Scalar } from 'yaml';
import type { Span } from './source-text.js';

/**
 * Where words of a text answer stand in the file. The answer and the source differ in line breaks and indentation, so
 * the words are looked for with any space between them, and the occurrence that has as many before it is taken.
 * Undefined when the source writes them in another way (escapes, doubled quotation marks).
 */
export function spanOfWords(
  scalar: Scalar,
  source: string,
  value: string,
  offset: number,
  length: number,
): Span | undefined {
  const [start, end] = scalar.range ?? [0, 0];
  const wanted = value.slice(offset, offset + length).trim();
  if (wanted === '') return undefined;
  const pattern = new RegExp(wanted.split(/\s+/).map(escaped).join('\\s+'), 'gu');
  const before = [...value.matchAll(pattern)].filter(({ index }) => index < offset).length;
  const found = [...source.slice(start, end).matchAll(pattern)][before];
  if (found === undefined) return undefined;
  return [start + found.index, start + found.index + found[0].length];
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
