import type { Table } from 'docx';
import {
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import type { FormEntry, FormTable } from '../../../document/tree.js';
import { DescribedTable } from '../described-table.js';
import { NumberedBookmark } from '../numbered-bookmark.js';
import type { Setting } from '../setting.js';
import { styleIds } from '../styles/style-ids.js';
import { textRun } from '../text-run.js';
import { blockControl, contentControl, numberOf, rowControl } from './content-control.js';

/** Share of the width that labels have beside their fields, and the numbers of rows. */
const labelShare = 0.36;
const numberShare = 0.07;

/**
 * Questions with room for answers. Every answer stands in a cell of its own, and the label before it has a bookmark: what
 * other programs keep of a form, when they forget the controls and let text grow out of them.
 */
export function renderFormTable(node: FormTable, setting: Setting): FileChild[] {
  const { textWidth } = setting.page;
  const inside: Setting = { ...setting, paragraphStyle: styleIds.tableText, listDepth: 0 };
  const widths = widthsOf(node, textWidth);
  const rows = rowsOf(node, widths, inside);
  return [
    new FormWordTable(
      node.layout === 'area' ? node.rows.flat() : [],
      {
        style: styleIds.controlTable,
        width: { size: textWidth, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        rows,
      },
      {
        title: node.title,
        description: '',
        hasHeaderRow: node.layout !== 'rows',
        hasRowHeaders: node.layout !== 'area',
      },
    ),
  ];
}

/** A table in which every other row, from the second, is the room for a long answer: a control stands around it. */
class FormWordTable extends DescribedTable {
  constructor(entries: readonly FormEntry[], ...options: ConstructorParameters<typeof DescribedTable>) {
    super(...options);
    let room = 0;
    let index = 0;
    for (const [place, part] of this.root.entries()) {
      if (!(part instanceof TableRow)) continue;
      const entry = index % 2 === 1 ? entries[room] : undefined;
      index += 1;
      if (entry === undefined) continue;
      room += 1;
      this.root[place] = rowControl({ ...entry, isEmpty: entry.blocks.length === 0 }, part);
    }
  }
}

function widthsOf({ layout, columns }: FormTable, textWidth: number): number[] {
  if (layout === 'area') return [textWidth];
  const first = Math.round(textWidth * (layout === 'rows' ? labelShare : numberShare));
  const others = layout === 'rows' ? 1 : columns.length - 1;
  const width = Math.floor((textWidth - first) / others);
  return [textWidth - width * others, ...Array.from({ length: others }, () => width)];
}

function rowsOf(node: FormTable, widths: readonly number[], setting: Setting): TableRow[] {
  const entries = node.rows;
  if (node.layout === 'area')
    return entries.flat().flatMap((entry) => [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [cell(widths[0], label(entry, styleIds.tableHeader, true))],
      }),
      new TableRow({ children: [cell(widths[0], room(entry, setting))] }),
    ]);
  if (node.layout === 'rows')
    return entries.flat().map(
      (entry) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(widths[0], label(entry, styleIds.tableRowHeader, false)),
            cell(widths[1], room(entry, setting)),
          ],
        }),
    );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: node.columns.map((words, column) =>
      cell(widths[column], [
        new Paragraph({ style: styleIds.tableHeader, keepNext: true, children: textRun(words) }),
      ]),
    ),
  });
  return [
    head,
    ...entries.map((row, index) => {
      const { mark, words } = node.rowHeads[index] ?? { mark: '', words: '' };
      const number = new Paragraph({
        style: styleIds.tableRowHeader,
        children: marked(mark, textRun(words)),
      });
      return new TableRow({
        cantSplit: true,
        children: [
          cell(widths[0], [number]),
          ...row.map((entry, column) => cell(widths[column + 1], room(entry, setting))),
        ],
      });
    }),
  ];
}

function cell(size: number | undefined, children: readonly FileChild[]): TableCell {
  // The library knows no controls; what it has for paragraphs and tables holds for them.
  const blocks = children as readonly (Paragraph | Table)[];
  return new TableCell({ width: { size: size ?? 0, type: WidthType.DXA }, children: blocks });
}

function label({ mark, title, help }: FormEntry, style: string, keepNext: boolean): Paragraph[] {
  const name = new Paragraph({ style, keepNext, children: marked(mark, textRun(title)) });
  if (help === '') return [name];
  return [name, new Paragraph({ style: styleIds.formHelp, keepNext, children: textRun(help) })];
}

function marked(mark: string, children: ParagraphChild[]): ParagraphChild[] {
  return mark === '' ? children : [new NumberedBookmark(mark, numberOf(mark), children)];
}

/** The control with what stands in it. */
function room(entry: FormEntry, setting: Setting): FileChild[] {
  const { tag, title, kind, placeholder, options, isLocked, blocks, words } = entry;
  const empty = new Paragraph({
    style: styleIds.tableText,
    children: textRun(placeholder, { style: styleIds.formPlaceholder }),
  });
  if (kind === 'multiline') {
    // A line is a paragraph: programs lose the breaks of lines in a field.
    const lines = words.split('\n').map((line) => {
      return new Paragraph({ style: styleIds.tableText, children: textRun(line) });
    });
    return [blockControl({ tag, title, isLocked, isEmpty: words === '' }, words === '' ? [empty] : lines)];
  }
  if (kind !== 'rich') {
    const control = contentControl({ tag, title, kind, placeholder, options, isLocked, words });
    return [new Paragraph({ style: styleIds.tableText, children: [control] })];
  }
  const rendered = setting.blocks(blocks, setting);
  if (rendered.length === 0) return [empty];
  // A cell ends in a paragraph.
  const last = rendered.at(-1) instanceof Paragraph ? [] : [new Paragraph({ style: styleIds.tableText })];
  return [...rendered, ...last];
}
