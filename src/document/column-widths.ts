import type { Table } from './tree.js';
import { textOf } from './walk.js';
import { textWidth } from './text-width.js';

/** A cell's padding on both sides, and a little for what the measure of text misses. */
const padding = 200 + 60;

/** No column is asked to hold an unbroken word (an address, say) that is wider than this share of the table. */
const longestShare = 0.45;

/**
 * The widths of a table's columns in twips; together they are `total`. Shares that a template gives are kept where
 * every word has room; a column that is too narrow for one gets room from those that have some to spare.
 */
export function columnWidths(table: Table, total: number, bodySize: number): number[] {
  const columns = measuredColumns(table, total, bodySize);
  const least = columns.map((column) => column.least);
  const given = table.columns.map((column) => column.width);
  const wished = given.every((width) => width !== undefined)
    ? given.map((width) => (width / sum(given)) * total)
    : weighed(columns, total);
  return apportioned(sum(least) >= total ? least : widened(wished, least), total);
}

interface MeasuredColumn {
  /** Room for the longest word: long Swedish compounds are not to be broken. */
  least: number;
  /** Room for the longest text on one line. */
  most: number;
}

function measuredColumns(table: Table, total: number, bodySize: number): MeasuredColumn[] {
  const size = bodySize * 0.9;
  return table.columns.map((_, column) => {
    const cells = [table.header, ...table.rows].map((row) => textOf(row[column]?.children ?? []));
    const isBold = (row: number): boolean => row === 0 || (table.rowHeaders && column === 0);
    const measure = (text: string, row: number): number => textWidth(text, size) * (isBold(row) ? 1.08 : 1);
    const words = cells.flatMap((text, row) => wordsOf(text).map((word) => measure(word, row)));
    return {
      least: Math.min(Math.max(0, ...words), total * longestShare) + padding,
      most: Math.max(0, ...cells.map(measure)) + padding,
    };
  });
}

/** What is left when every word has room is shared by how much text there is; the root keeps one long column in check. */
function weighed(columns: readonly MeasuredColumn[], total: number): number[] {
  const most = columns.map((column) => column.most);
  if (sum(most) <= total) return most.map((width) => (width / sum(most)) * total);
  const spare = total - sum(columns.map((column) => column.least));
  const roots = columns.map((column) => Math.sqrt(Math.max(0, column.most - column.least)));
  return columns.map((column, index) => column.least + (spare * (roots[index] ?? 0)) / sum(roots));
}

/** Columns that are too narrow for a word get the room from those that have some to spare. */
function widened(wished: readonly number[], least: readonly number[]): number[] {
  const lacking = sum(wished.map((width, index) => Math.max(0, (least[index] ?? 0) - width)));
  const spare = wished.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  return wished.map((width, index) => {
    const floor = least[index] ?? 0;
    return width < floor ? floor : width - (lacking * (spare[index] ?? 0)) / (sum(spare) || 1);
  });
}

/** Where a line may be broken: at spaces that can break, after hyphens and slashes; not within "1 200" or "2027–2030". */
function wordsOf(text: string): string[] {
  return text.split(/[ \t\n]+|(?<=[-/])|(?<=–)(?!\d)/);
}

/** Whole twips in proportion to the shares, with no twip lost to rounding. */
function apportioned(shares: readonly number[], total: number): number[] {
  const whole = sum(shares);
  const edges = shares.map((_, index) => Math.round((sum(shares.slice(0, index + 1)) / whole) * total));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
