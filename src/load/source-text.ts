import type { LineCounter } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.js';

/** One YAML file as it stands on disk. */
export interface SourceText {
  /** Absolute path: the `file` of places. */
  file: string;
  text: string;
  lines: LineCounter;
}

/** Offsets into the text: from the first character to one past the last. */
export type Span = readonly [start: number, end: number];

/** The place of a span; it has an end only when it ends on the line where it starts. */
export function placeOf(source: SourceText, [start, end]: Span): Place {
  const from = source.lines.linePos(start);
  const to = source.lines.linePos(end);
  const place = { file: source.file, line: from.line, column: from.col };
  return to.line === from.line && to.col > from.col ? { ...place, endColumn: to.col } : place;
}

/** The line's text without its line break. Lines count from 1. */
export function lineText(source: SourceText, line: number): string {
  const start = source.lines.lineStarts[line - 1] ?? 0;
  const end = source.lines.lineStarts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/\r?\n$/, '');
}
