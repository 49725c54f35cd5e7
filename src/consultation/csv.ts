/** UTF-8 with a byte order mark, without which Excel takes å for two letters of another alphabet. */
const byteOrderMark = '\uFEFF';
/** What Swedish Excel parts columns by: the comma is its decimal sign. */
const separator = ';';
/** What a spreadsheet would take for the beginning of a formula. Spaces before it do not stop it. */
const formulaStart = /^\s*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** Where a program that parts columns by another sign than ours begins a new cell, and what begins a formula there. */
const otherSeparators = /([,;|\t\r\n])/u;
const laterFormulaStart = /^[\s"]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]\S/u;

/** Rows of cells as a CSV file that opens right in Swedish Excel; no cell is ever a formula. */
export function csvFile(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => cells.map(csvCell).join(separator));
  return new TextEncoder().encode(`${byteOrderMark}${lines.join('\r\n')}\r\n`);
}

function csvCell(words: string): string {
  const safe = words
    .split(otherSeparators)
    .map((part, index) =>
      (index === 0 ? formulaStart.test(words) : laterFormulaStart.test(part)) ? `'${part}` : part,
    )
    .join('');
  return /[";\r\n\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
