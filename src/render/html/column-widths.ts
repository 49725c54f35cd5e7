import type { Table } from '../../document/tree.js';
import { textOf } from '../../document/walk.js';

/** Characters of table text that fit across an upright page, and the share of them that one long word may claim. */
const lineLength = 108;
const longestClaim = 30;
const cellPadding = 3;

/**
 * The columns' shares of the width in percent. The template's own are used when it gives any. Otherwise a column first
 * gets room for its longest word, and what is left goes by how much text the column holds: "Demokrati- och
 * mångfaldsberedningen" must not be broken for the sake of a wide column of years.
 */
export function columnWidths(table: Table): number[] {
  const given = table.columns.map((column) => column.width);
  if (given.every((width) => width !== undefined)) return given;
  const columns = table.columns.map((_, index) => cellTexts(table, index));
  const claims = columns.map((cells) => Math.min(longestWord(cells), longestClaim) + cellPadding);
  const wishes = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 1));
  const left = Math.max(0, lineLength - total(claims));
  const widths = claims.map((claim, index) => claim + (left * (wishes[index] ?? 0)) / total(wishes));
  return widths.map((width) => Math.round((1000 * width) / total(widths)) / 10);
}

function cellTexts(table: Table, column: number): string[] {
  return [table.header, ...table.rows].flatMap((row) => {
    const cell = row[column];
    return cell === undefined ? [] : [textOf(cell.children)];
  });
}

/** A line may break after a hyphen and after the slash of "region/kommun". */
function longestWord(cells: readonly string[]): number {
  const words = cells.flatMap((cell) => cell.split(/[ \t\n]+|(?<=[-–/])/u));
  return words.reduce((longest, word) => Math.max(longest, word.length), 0);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
