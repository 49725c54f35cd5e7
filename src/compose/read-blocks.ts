import type { BlockContent, Nodes, Table as MarkdownTable } from 'mdast';
import type { Block, Column, ListItem, Table, TableCell } from '../document/tree.js';
import { readInline, origin } from './read-inline.js';
import type { Reading } from './reading.js';

type Handlers = {
  [T in BlockContent['type']]?: (node: Extract<BlockContent, { type: T }>, reading: Reading) => Block[];
};

const handlers: Handlers = {
  paragraph(node, reading) {
    const whole = reading.paragraph(node);
    if (whole !== undefined) return whole;
    const [only, ...rest] = node.children;
    if (only?.type === 'image' && rest.length === 0) return reading.figure(only);
    const children = readInline(node.children, reading);
    return children.length === 0 ? [] : [{ type: 'paragraph', children, ...origin(reading) }];
  },
  list: (node, reading) => [
    {
      type: 'list',
      ordered: node.ordered ?? false,
      start: node.start ?? 1,
      items: node.children
        .map((item): ListItem => ({ children: readBlocks(item.children, reading) }))
        .filter((item) => item.children.length > 0),
      ...origin(reading),
    },
  ],
  blockquote: (node, reading) => [
    { type: 'quote', children: readBlocks(node.children, reading), ...origin(reading) },
  ],
  code: (node, reading) => [{ type: 'code', value: node.value, ...origin(reading) }],
  table: (node, reading) => [readTable(node, reading)],
};

export function readBlocks(nodes: readonly Nodes[], reading: Reading): Block[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type as BlockContent['type']] as
      ((node: Nodes, reading: Reading) => Block[]) | undefined;
    return handler === undefined ? reading.other(node) : handler(node, reading);
  });
}

/** A table as Markdown has it. Short rows are filled up to the longest one's width: no cell is dropped. */
export function readTable(node: MarkdownTable, reading: Reading): Table {
  const [header, ...rows] = node.children;
  const width = Math.max(...node.children.map((row) => row.children.length));
  const columns = Array.from({ length: width }, (_, index): Column => ({
    align: node.align?.[index] ?? 'left',
  }));
  const cells = (row: MarkdownTable['children'][number] | undefined): TableCell[] =>
    columns.map((_, index) => ({ children: readInline(row?.children[index]?.children ?? [], reading) }));
  return {
    type: 'table',
    id: '',
    kind: 'plain',
    caption: [],
    number: '',
    columns,
    header: cells(header),
    rows: rows.map(cells),
    rowHeaders: false,
    ...origin(reading),
  };
}
