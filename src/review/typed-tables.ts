/** A table that is typed in an answer. */
export interface TypedTable {
  header: Cell[];
  rows: Cell[][];
}

/** A cell without the marks of emphasis around its words. */
export interface Cell {
  text: string;
  /** Where the text begins in the answer, in UTF-16 units. */
  offset: number;
}

/** The tables of an answer in Markdown: a row of headers, a row of dashes, and rows to the next empty line. */
export function tablesIn(markdown: string): TypedTable[] {
  const tables: TypedTable[] = [];
  let table: TypedTable | undefined;
  let above: Cell[] | undefined;
  let offset = 0;
  for (const row of markdown.split('\n')) {
    const cells = row.includes('|') ? cellsOf(row, offset) : undefined;
    if (cells === undefined) table = undefined;
    else if (table !== undefined) table.rows.push(cells);
    else if (above?.length === cells.length && cells.every(({ text }) => /^:?-+:?$/.test(text))) {
      table = { header: above, rows: [] };
      tables.push(table);
    }
    above = cells;
    offset += row.length + 1;
  }
  return tables;
}

function cellsOf(row: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const { index } of [...row.matchAll(/(?<!\\)\|/g), { index: row.length }]) {
    const raw = row.slice(start, index);
    const [marks = ''] = /^[\s*_]*/.exec(raw) ?? [];
    cells.push({
      text: raw.slice(marks.length).replace(/[\s*_]*$/, ''),
      offset: offset + start + marks.length,
    });
    start = index + 1;
  }
  const isEmpty = (cell: Cell | undefined): boolean => cell?.text === '';
  if (isEmpty(cells[0]) && /^\s*\|/.test(row)) cells.shift();
  if (isEmpty(cells.at(-1)) && /(?<!\\)\|\s*$/.test(row)) cells.pop();
  return cells;
}
