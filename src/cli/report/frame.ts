import type { Place } from '../../diagnostics/diagnostic.js';
import { harmless, type Paint } from './paint.js';

const around = 2;
const widest = 96;
const tab = '  ';
const segmenter = new Intl.Segmenter();

/** The lines around a place, the place itself marked below its line. Empty when the place has no line in the text. */
export function frame(text: string | undefined, place: Place, paint: Paint): string[] {
  const { line, column = 1, endColumn } = place;
  if (text === undefined || line === undefined) return [];
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const marked = lines[line - 1];
  if (marked === undefined) return [];
  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  const gutter = String(last).length;
  const window = windowOf(marked, column);
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const current = number === line;
    const shown = cut(lines[number - 1] ?? '', current ? window : 0);
    const label = `${current ? '>' : ' '} ${String(number).padStart(gutter)} |`;
    rows.push(`${paint.faint(label)} ${shown}`.trimEnd());
    if (current)
      rows.push(
        `${paint.faint(`  ${' '.repeat(gutter)} |`)} ${markers(marked, column, endColumn, window, paint)}`,
      );
  }
  return rows;
}

/** Where the shown part of a long line begins, so that the marked column is in it. */
function windowOf(line: string, column: number): number {
  return line.length <= widest || column < widest - 16 ? 0 : column - Math.floor(widest / 2);
}

function cut(line: string, from: number): string {
  const part = line.slice(from, from + widest);
  const head = from > 0 ? '…' : '';
  const tail = line.length > from + widest ? '…' : '';
  return `${head}${harmless(part.replaceAll('\t', tab))}${tail}`;
}

function markers(
  line: string,
  column: number,
  endColumn: number | undefined,
  from: number,
  paint: Paint,
): string {
  const end = Math.min(endColumn ?? column + 1, line.length + 1, from + widest + 1);
  const before = width(line.slice(from, column - 1)) + (from > 0 ? 1 : 0);
  const marked = Math.max(1, width(line.slice(column - 1, end - 1)));
  return `${' '.repeat(before)}${paint.error('^'.repeat(marked))}`;
}

/** Columns on the screen: a letter and its combining marks take one, a tab as many as it is shown with. */
function width(words: string): number {
  return Array.from(segmenter.segment(words.replaceAll('\t', tab))).length;
}
