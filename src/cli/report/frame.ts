import type { Place } from '../../diagnostics/diagnostic.js';
import { harmless, type Paint } from './paint.js';
import { tab, widthOf } from './width.js';

export interface FrameOptions {
  /** Lines shown before the marked line, and after. */
  around?: number;
  /** Characters shown of a line. */
  widest?: number;
}

/** The lines around a place, the place itself marked below its line. Empty when the place has no line in the text. */
export function frame(
  text: string | undefined,
  place: Place,
  paint: Paint,
  { around = 2, widest = 96 }: FrameOptions = {},
): string[] {
  const { line, column = 1, endColumn } = place;
  if (text === undefined || line === undefined) return [];
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const marked = lines[line - 1];
  if (marked === undefined) return [];
  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  const gutter = String(last).length;
  const from = startOfWindow(marked, column, widest);
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const current = number === line;
    const shown = cut(lines[number - 1] ?? '', current ? from : 0, widest);
    const label = `${current ? '>' : ' '} ${String(number).padStart(gutter)} |`;
    rows.push(`${paint.faint(label)} ${shown}`.trimEnd());
    if (current) {
      const end = Math.min(endColumn ?? column + 1, marked.length + 1, from + widest + 1);
      rows.push(`${paint.faint(`  ${' '.repeat(gutter)} |`)} ${marker(marked, column, end, from, paint)}`);
    }
  }
  return rows;
}

/** Where the shown part of a long line begins, so that the marked column is in it. */
function startOfWindow(line: string, column: number, widest: number): number {
  return line.length <= widest || column < widest - 16 ? 0 : column - Math.floor(widest / 2);
}

function cut(line: string, from: number, widest: number): string {
  const part = line.slice(from, from + widest);
  const head = from > 0 ? '…' : '';
  const tail = line.length > from + widest ? '…' : '';
  return `${head}${harmless(part.replaceAll('\t', tab))}${tail}`;
}

function marker(line: string, column: number, end: number, from: number, paint: Paint): string {
  const before = widthOf(line.slice(from, column - 1)) + (from > 0 ? 1 : 0);
  const marked = Math.max(1, widthOf(line.slice(column - 1, end - 1)));
  return `${' '.repeat(before)}${paint.error('^'.repeat(marked))}`;
}
