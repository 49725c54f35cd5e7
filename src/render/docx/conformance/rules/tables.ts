import type { Element } from '@xmldom/xmldom';
import type { CheckedWord } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { around, attribute, childAt, children, inside, isOn, wordsOf } from '../xml-part.js';
import { quoted } from './quoted.js';

export const tableRules: readonly WordRule[] = [
  { id: 'word-table-headers', clause: 'EN 301 549 10.1.3.1', breaks: headers },
  { id: 'word-table-shape', clause: 'EN 301 549 10.1.3.1', breaks: shape },
  { id: 'word-table-rows', clause: 'ECMA-376-1 17.4', breaks: rows },
  { id: 'word-table-descriptions', clause: 'ECMA-376-1 17.4', breaks: descriptions },
];

/**
 * The first row is marked as headers and is repeated on every page; or the table is one of labels and values, without
 * such a row, and its first column is marked.
 */
function headers(file: CheckedWord): string[] {
  return tablesOf(file).flatMap((table) => {
    const look = childAt(table, 'w:tblPr', 'w:tblLook');
    const marked = rowsOf(table).map((row) => isOn(childAt(row, 'w:trPr', 'w:tblHeader')));
    const hasHeaderRow = marked[0] === true && isSet(look, 'w:firstRow');
    const hasHeaderColumn =
      isSet(look, 'w:firstColumn') && !marked.includes(true) && !isSet(look, 'w:firstRow');
    const later = marked.lastIndexOf(true) > 0;
    return (hasHeaderRow || hasHeaderColumn) && !later ? [] : [named(table)];
  });
}

/** As many cells in every row as the table has columns, none of them merged, and no table in a table. */
function shape(file: CheckedWord): string[] {
  return tablesOf(file).flatMap((table) => {
    const grid = childAt(table, 'w:tblGrid');
    const columns = grid === undefined ? 0 : children(grid).length;
    const widths = rowsOf(table).map(
      (row) => children(row).filter(({ nodeName }) => nodeName === 'w:tc').length,
    );
    const merged = ['w:gridSpan', 'w:vMerge', 'w:hMerge'].filter((name) => inside(table, name).length > 0);
    return [
      ...(widths.length === 0 ? [`${named(table)}: no rows`] : []),
      ...(widths.every((width) => width === columns)
        ? []
        : [`${named(table)}: rows of ${widths.join(', ')} cells`]),
      ...merged.map((name) => `${named(table)}: ${name}`),
      ...(around(table, 'w:tbl') === undefined ? [] : [`${named(table)}: in another table`]),
    ];
  });
}

/** A row is on one page. */
function rows(file: CheckedWord): string[] {
  return tablesOf(file).flatMap((table) =>
    rowsOf(table).flatMap((row, index) =>
      isOn(childAt(row, 'w:trPr', 'w:cantSplit')) ? [] : [`${named(table)}: row ${index + 1} may be split`],
    ),
  );
}

/** What a screen reader says of the table before it is read. */
function descriptions(file: CheckedWord): string[] {
  return tablesOf(file).flatMap((table) => {
    const said = ['w:tblCaption', 'w:tblDescription'].some(
      (name) => (attribute(childAt(table, 'w:tblPr', name)) ?? '').trim() !== '',
    );
    return said ? [] : [named(table)];
  });
}

function tablesOf({ stories }: CheckedWord): Element[] {
  return stories.flatMap((part) => part.all('w:tbl'));
}

function rowsOf(table: Element): Element[] {
  return children(table).filter(({ nodeName }) => nodeName === 'w:tr');
}

function isSet(look: Element | undefined, name: string): boolean {
  return ['1', 'true', 'on'].includes(attribute(look, name) ?? '');
}

/** A table by the words of its first row. */
function named(table: Element): string {
  const [first] = rowsOf(table);
  return `table ${quoted(first === undefined ? '' : children(first).map(wordsOf).join(' '))}`;
}
