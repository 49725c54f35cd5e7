import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Change, Chart, Figure, Table, TableCell } from '../../document/tree.js';
import { textOf } from '../../document/walk.js';
import { columnWidths } from '../../document/column-widths.js';
import { changeClass, renumbered, spokenFirst } from './changes.js';
import { renderInlines, type HtmlContext } from './handlers.js';
import { ownIds } from './own-ids.js';
import { text } from './text.js';

/**
 * On the web, a table that is wider than the screen scrolls by itself in a box that the keyboard reaches; the page
 * never scrolls sideways. The control box is two narrow columns and needs no box.
 */
export function webTable(node: Table, context: HtmlContext): Element {
  const table = h('table', { ...tableProperties(node), style: `--columns: ${roomFor(node)}` }, [
    ...caption(node, context),
    ...givenWidths(node),
    ...tableRows(node, context),
  ]);
  if (node.kind === 'control') return table;
  const label =
    node.caption.length > 0 && node.id !== ''
      ? { role: 'region', ariaLabelledBy: ownIds.caption(node.id) }
      : { role: 'group', ariaLabel: node.number === '' ? context.terms.table : node.number };
  return h('div', { className: 'table-box', tabIndex: 0, ...label }, [table]);
}

/** As many characters as a column of numbers or of yes and no has at most. */
const fewCharacters = 8;

/** How many ordinary columns a table needs room for: one of years or of yes and no does with half as much. */
function roomFor(node: Table): number {
  const isNarrow = (column: number): boolean =>
    [node.header, ...node.rows].every((row) => textOf(row[column]?.children ?? []).length <= fewCharacters);
  return node.columns.reduce((room, _, column) => room + (isNarrow(column) ? 0.5 : 1), 0);
}

/** The width of the text on a page, in twips: 170 mm, and 257 mm where the page is turned. */
export const textWidths = { upright: 9638, turned: 14570 } as const;

/** On paper every column has a width, so that long words break as seldom as the page allows. */
export function printTable(
  node: Table,
  context: HtmlContext,
  textWidth: number = textWidths.upright,
): Element {
  const widths = columnWidths(node, textWidth, context.profile.bodySize);
  const columns = widths.map((width) =>
    h('col', { style: `width: ${Math.round((1000 * width) / textWidth) / 10}%` }),
  );
  return h('table', tableProperties(node), [
    ...caption(node, context),
    h('colgroup', columns),
    ...tableRows(node, context),
  ]);
}

function tableProperties(node: Table): { id?: string; className: string[] } {
  const className = ['table', `table-${node.kind}`];
  return node.id === '' ? { className } : { id: node.id, className };
}

function givenWidths(node: Table): Element[] {
  if (node.columns.some((column) => column.width === undefined)) return [];
  return [
    h(
      'colgroup',
      node.columns.map((column) => h('col', { style: `width: ${column.width}%` })),
    ),
  ];
}

function caption(node: Table, context: HtmlContext): Element[] {
  if (node.caption.length === 0) return [];
  const properties = node.id === '' ? {} : { id: ownIds.caption(node.id) };
  // In a span, so that the words can stay in view while a wide table scrolls under them.
  return [h('caption', properties, [h('span', captionWords(node, context))])];
}

/** "Tabell 3. Insatser": the same words under a figure. */
export function captionWords(node: Table | Figure | Chart, context: HtmlContext): ElementContent[] {
  const number = renumbered(node.number, node, context);
  const label =
    node.number === '' ? [] : [h('span', { className: 'caption-number' }, [...number, text('.')]), text(' ')];
  return [...label, ...renderInlines(node.caption, context)];
}

function tableRows(node: Table, context: HtmlContext): Element[] {
  const body = h(
    'tbody',
    node.rows.map((row, index) => {
      const change = node.rowChanges?.[index];
      return h(
        'tr',
        changeClass(change),
        node.columns.map((_, column) => {
          const spoken = column === 0 ? change : undefined;
          return bodyCell(node, row[column], column, context, spoken);
        }),
      );
    }),
  );
  return node.header.length === 0 ? [body] : [h('thead', [headerRow(node, context)]), body];
}

/** A row that somebody typed may be short of cells; the table is not. */
function bodyCell(
  node: Table,
  cell: TableCell | undefined,
  column: number,
  context: HtmlContext,
  change: Change | undefined,
): Element {
  const words = [...spokenFirst(change, context), ...renderInlines(cell?.children ?? [], context)];
  const properties = alignment(node, column);
  const isHeader = node.rowHeaders && column === 0;
  if (words.every(isBlank)) return h('td', properties, [text(emptyCell)]);
  return isHeader ? h('th', { scope: 'row', ...properties }, words) : h('td', properties, words);
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Chromium leaves a cell with nothing in it out of a PDF's tags, and the row is then short of a column. */
const emptyCell = '\u00A0';

function headerRow(node: Table, context: HtmlContext): Element {
  return h(
    'tr',
    node.header.map((cell, column) => headerCell(cell, alignment(node, column), context)),
  );
}

/** An empty corner is no header of anything. */
function headerCell(
  cell: TableCell | undefined,
  properties: { className?: string },
  context: HtmlContext,
): Element {
  const words = renderInlines(cell?.children ?? [], context);
  if (words.every(isBlank)) return h('td', properties, [text(emptyCell)]);
  return h('th', { scope: 'col', ...properties }, words);
}

function alignment(node: Table, column: number): { className?: string } {
  const align = node.columns[column]?.align ?? 'left';
  return align === 'left' ? {} : { className: `align-${align}` };
}
