import { TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import type { Change, Table as TableNode, TableCell as Cell } from '../../document/tree.js';
import { textOf } from '../../document/walk.js';
import { renderCaption } from './caption.js';
import { columnWidths } from '../../document/column-widths.js';
import { DescribedTable } from './described-table.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { renderWords } from './words.js';

/** A table of at most this many rows is kept on one page. */
const rowsKeptTogether = 8;

/** A table and the caption over it. */
export function renderTable(node: TableNode, setting: Setting): FileChild[] {
  const inside = { ...setting, paragraphStyle: styleIds.tableText };
  const hasHeader = node.header.some((cell) => cell.children.length > 0);
  const caption = renderCaption(node, inside, true);
  const widths = columnWidths(
    node,
    setting.page.textWidth,
    setting.profile.bodySize * setting.layout.letters.table,
  );
  const anchored = caption.length > 0;

  const header = hasHeader
    ? [
        renderRow({
          node,
          cells: node.header,
          widths,
          setting: inside,
          isHeader: true,
          opens: !anchored,
          change: node.change,
        }),
      ]
    : [];
  const rows = node.rows.map((cells, index) =>
    renderRow({
      node,
      cells,
      widths,
      setting: inside,
      isHeader: false,
      opens: !anchored && !hasHeader && index === 0,
      keepNext: staysWithNext(index, node.rows.length),
      change: node.change ?? node.rowChanges?.[index],
    }),
  );
  const table = new DescribedTable(
    {
      style: node.kind === 'control' ? styleIds.controlTable : styleIds.dataTable,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [...header, ...rows],
    },
    { ...described(node, setting), hasHeaderRow: hasHeader, hasRowHeaders: node.rowHeaders },
  );
  return [...caption, table];
}

/** The caption; a table without one is presented by what it is, and by its columns. */
function described(node: TableNode, { terms }: Setting): { title: string; description: string } {
  if (node.kind === 'control') return { title: terms.controlBox, description: '' };
  const columns = node.header.map((cell) => textOf(cell.children).trim()).filter((words) => words !== '');
  const caption = textOf(node.caption);
  return {
    title: node.number === '' ? terms.table : node.number,
    description:
      caption === '' && columns.length > 0 ? `${terms.tableColumns}: ${columns.join(', ')}` : caption,
  };
}

/** A long table is divided, but not so that one row stands alone on a page. */
function staysWithNext(row: number, rows: number): boolean {
  const left = rows - 1 - row;
  return left > 0 && (rows <= rowsKeptTogether || row === 0 || left === 1);
}

interface Row {
  node: TableNode;
  cells: readonly Cell[];
  widths: readonly number[];
  setting: Setting;
  isHeader: boolean;
  /** Whether the table's bookmark stands in this row's first cell, there being no caption to hold it. */
  opens: boolean;
  keepNext?: boolean;
  change: Change | undefined;
}

function renderRow({
  node,
  cells,
  widths,
  setting,
  isHeader,
  opens,
  keepNext = false,
  change,
}: Row): TableRow {
  const inside = change === undefined ? setting : { ...setting, change };
  // A short row is filled out: Word cannot open a table whose rows have fewer cells than its grid.
  const children = widths.map((size, column) => {
    const style = isHeader
      ? styleIds.tableHeader
      : node.rowHeaders && column === 0
        ? styleIds.tableRowHeader
        : styleIds.tableText;
    const look = {
      style,
      ...((keepNext || isHeader) && { keepNext: true }),
      alignment: node.columns[column]?.align ?? 'left',
    };
    const text = renderWords(cells[column]?.children ?? [], inside, {
      first: look,
      later: look,
      left: 0,
      ...(opens && column === 0 && { around: (children) => setting.anchors.around(node, children) }),
    });
    const words =
      change === undefined
        ? text
        : text.map((paragraph) => setting.revisions.trackedWords(paragraph, change));
    return new TableCell({ width: { size, type: WidthType.DXA }, children: words });
  });
  const tracked = setting.revisions.row(change);
  return new TableRow({ ...(isHeader && { tableHeader: true }), cantSplit: true, ...tracked, children });
}
