import type { Element } from '@xmldom/xmldom';
import type {
  Blockquote,
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { childElements } from '../../office-package/child-elements.js';
import { childOf, wordName, wordValue } from '../replies/word-xml.js';
import { readLine, type LineContext } from './rich-line.js';
import { textPieces } from './typed-marks.js';
import type { ListBook, ParagraphKind } from './word-lists.js';

/** What reading the rich text of one field needs to know of its file, and what it gathers. */
export interface RichContext extends Omit<LineContext, 'addNote'> {
  book: ListBook;
  notes: ReadonlyMap<string, Element>;
  /** Ids that `[](#id)` and `[^id]` can refer to, so that they are kept as what they are. */
  ids: ReadonlySet<string>;
  remark: (code: string) => void;
}

/** Tables and lists inside one another go no deeper than this. */
const deepest = 8;

/** What stands in a cell or a control as the blocks of Markdown, tracked changes taken in. */
export function richBlocks(holder: Element, context: RichContext): RootContent[] {
  const definitions: FootnoteDefinition[] = [];
  const line: LineContext = {
    ...context,
    addNote(key) {
      const note = context.notes.get(key);
      const label = `not-${definitions.length + 1}`;
      if (note === undefined) return undefined;
      definitions.push({ type: 'footnoteDefinition', identifier: label, label, children: [] });
      const children = blocksIn(note, { ...line, addNote: () => undefined }, context, 0);
      definitions[definitions.length - 1] = {
        type: 'footnoteDefinition',
        identifier: label,
        label,
        children: children as FootnoteDefinition['children'],
      };
      return label;
    },
  };
  return [...blocksIn(holder, line, context, 0), ...definitions];
}

function blocksIn(holder: Element, line: LineContext, context: RichContext, depth: number): RootContent[] {
  const gathering = startGathering();
  gather(holder);
  return gathering.blocks;

  function gather(parent: Element): void {
    for (const element of childElements(parent)) {
      switch (wordName(element)) {
        case 'p':
          addParagraph(element, gathering, line, context);
          break;
        case 'tbl':
          close(gathering);
          if (depth < deepest) gathering.blocks.push(...tableOf(element, line, context, depth));
          break;
        case 'sdt':
        case 'sdtContent':
        case 'ins':
        case 'moveTo':
        case 'customXml':
        case 'smartTag':
        case 'footnote':
        case 'endnote':
        case 'tc':
          gather(element);
          break;
        default:
      }
    }
  }
}

/** Blocks as they come, with the list that is open. */
interface Gathering {
  blocks: RootContent[];
  /** The lists that are open, one inside the other, and which list of the file each is. */
  open: { list: List; id: string; level: number }[];
  quote?: Blockquote;
}

function startGathering(): Gathering {
  return { blocks: [], open: [] };
}

function close(gathering: Gathering): void {
  gathering.open = [];
  delete gathering.quote;
}

function addParagraph(element: Element, gathering: Gathering, line: LineContext, context: RichContext): void {
  const kind = context.book.kindOf(element);
  const { content, beside } = readLine(element, line);
  const children = textPieces(content, context.ids);
  const isEmpty = children.every((node) => node.type === 'text' && node.value.trim() === '');
  const paragraph: Paragraph = { type: 'paragraph', children };
  if (isEmpty) {
    // An empty line inside a list is room; after it, text is text again.
    delete gathering.quote;
  } else if (kind.styleName === 'kod') {
    close(gathering);
    addCode(plainOf(children), gathering);
  } else if (kind.level !== undefined) addItem(paragraph, kind, kind.level, gathering);
  else if (kind.styleName === 'list continue' && gathering.open.length > 0)
    gathering.open.at(-1)?.list.children.at(-1)?.children.push(paragraph);
  else {
    gathering.open = [];
    if (/quote$/.test(kind.styleName)) addQuoted(paragraph, gathering);
    else {
      delete gathering.quote;
      gathering.blocks.push(isHeading(kind) ? asBold(paragraph, context) : paragraph);
    }
  }
  for (const box of beside) gathering.blocks.push(...blocksIn(box, line, context, deepest - 1));
}

function isHeading({ styleName }: ParagraphKind): boolean {
  return /^(heading \d|title)$/.test(styleName);
}

/** An answer stands below a heading of the document and has none of its own. */
function asBold({ children }: Paragraph, { remark }: RichContext): Paragraph {
  remark('import/heading-made-bold');
  return { type: 'paragraph', children: [{ type: 'strong', children }] };
}

function addQuoted(paragraph: Paragraph, gathering: Gathering): void {
  if (gathering.quote === undefined) {
    gathering.quote = { type: 'blockquote', children: [] };
    gathering.blocks.push(gathering.quote);
  }
  gathering.quote.children.push(paragraph);
}

function addCode(value: string, { blocks }: Gathering): void {
  blocks.push({ type: 'code', value });
}

function plainOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'break'
        ? '\n'
        : 'value' in node
          ? node.value
          : 'children' in node
            ? plainOf(node.children)
            : '',
    )
    .join('');
}

function addItem(paragraph: Paragraph, kind: ParagraphKind, level: number, gathering: Gathering): void {
  const { open, blocks } = gathering;
  delete gathering.quote;
  while ((open.at(-1)?.level ?? -1) > level) open.pop();
  const item: ListItem = { type: 'listItem', children: [paragraph] };
  const last = open.at(-1);
  if (last?.level === level && last.id === kind.list && (last.list.ordered ?? false) === kind.isOrdered) {
    last.list.children.push(item);
    return;
  }
  if (last?.level === level) open.pop();
  const list: List = { type: 'list', ordered: kind.isOrdered, children: [item] };
  const around = open.at(-1)?.list.children.at(-1);
  if (around === undefined) blocks.push(list);
  else around.children.push(list);
  open.push({ list, id: kind.list, level });
}

/** Cells hold lines and no paragraphs: several are one, with a space between. */
function tableOf(table: Element, line: LineContext, context: RichContext, depth: number): RootContent[] {
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).flatMap((cell) => {
      const blocks = blocksIn(cell, line, context, depth + 1) as BlockContent[];
      const span = Math.min(Number(wordValue(childOf(cell, 'tcPr', 'gridSpan'))) || 1, 60);
      return [lineOf(blocks), ...Array.from({ length: span - 1 }, (): PhrasingContent[] => [])];
    }),
  );
  if (rows.length === 0) return [];
  if (rows.length === 1 && rows[0]?.length === 1) return [{ type: 'paragraph', children: rows[0][0] ?? [] }];
  const width = Math.max(...rows.map((row) => row.length));
  const made: Table = {
    type: 'table',
    children: rows.map((row, index) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tableCell',
        // The first row is bold as a row.
        children: index === 0 ? withoutBold(row[column] ?? []) : (row[column] ?? []),
      })),
    })),
  };
  return [made];
}

function withoutBold(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
}

function lineOf(blocks: readonly RootContent[]): PhrasingContent[] {
  return blocks.flatMap((block, index): PhrasingContent[] => {
    const space: PhrasingContent[] = index === 0 ? [] : [{ type: 'text', value: ' ' }];
    return [...space, ...runsOf(block)];
  });
}

function runsOf(block: RootContent): PhrasingContent[] {
  if (block.type === 'paragraph')
    return block.children.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node));
  if (block.type === 'code') return [{ type: 'text', value: block.value.replaceAll('\n', ' ') }];
  if (block.type === 'list') return lineOf(block.children.flatMap(({ children }) => children));
  if (block.type === 'blockquote') return lineOf(block.children);
  if (block.type === 'table')
    return block.children.flatMap(({ children }) =>
      children.flatMap((cell) => [...cell.children, { type: 'text' as const, value: ' ' }]),
    );
  return [];
}

/** The rows of a table, whatever stands around them. */
export function rowsOf(table: Element): Element[] {
  return inside(table, 'tr');
}

export function cellsOf(row: Element): Element[] {
  return inside(row, 'tc');
}

function inside(parent: Element, name: string): Element[] {
  return childElements(parent).flatMap((element): Element[] => {
    const own = wordName(element);
    if (own === name) return isGone(element) ? [] : [element];
    return ['sdt', 'sdtContent', 'ins', 'customXml'].includes(own) ? inside(element, name) : [];
  });
}

function isGone(row: Element): boolean {
  return childOf(row, 'trPr', 'del') !== undefined;
}
