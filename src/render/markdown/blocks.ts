import type {
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import type {
  Block,
  Chart,
  Citable,
  ContentsEntry,
  Document,
  Figure,
  Heading,
  ListItem as TreeItem,
  Note,
  Table,
  TableCell,
} from '../../document/tree.js';
import type { Terms } from '../../language/terms.js';
import { marked, markedBlocks, revised, withMarkedWords } from './changes.js';
import { imageName } from './image-name.js';
import { cellToMarkdown, gapText, inlineToMarkdown } from './inline.js';
import type { LinkTargets } from './link-targets.js';

export interface MarkdownContext {
  readonly document: Document;
  readonly terms: Terms;
  readonly targets: LinkTargets;
}

type Handlers = {
  [T in Block['type']]: (node: Extract<Block, { type: T }>, context: MarkdownContext) => RootContent[];
};

/** Chapters in the printed contents; deeper headings are found through their chapter. */
const contentsDepth = 2;

const handlers: Handlers = {
  heading(node, context) {
    const children = [...numberBefore(node, ' '), ...inlineToMarkdown(node.children, context)];
    // The document's title is the first level, so that chapters are the second.
    return [{ type: 'heading', depth: Math.min(node.depth + 1, 6) as 2 | 3 | 4 | 5, children }];
  },
  paragraph: (node, context) => [numberedParagraph(node, inlineToMarkdown(node.children, context))],
  lead: (node, context) => [numberedParagraph(node, inlineToMarkdown(node.children, context))],
  list: (node, context) => [
    ...numberOver(node),
    {
      type: 'list',
      ordered: node.ordered,
      start: node.ordered ? node.start : null,
      spread: false,
      children: node.items.map((item): ListItem => ({
        type: 'listItem',
        spread: false,
        children: contained(changedBlocks(item), context),
      })),
    },
  ],
  quote: (node, context) => [
    ...numberOver(node),
    { type: 'blockquote', children: contained(node.children, context) },
  ],
  code: (node) => [...numberOver(node), { type: 'code', value: node.value }],
  table(node, context) {
    const header =
      node.kind === 'control' ? node.columns.map((): TableCell => ({ children: [] })) : node.header;
    const caption = captionOf(node, context);
    const rows = [header, ...changedRows(node)].map((row, index): TableRow => ({
      type: 'tableRow',
      children: row.map((cell, column) => ({
        type: 'tableCell',
        children:
          index > 0 && column === 0 && node.rowHeaders
            ? [{ type: 'strong', children: cellToMarkdown(cell.children, context) }]
            : cellToMarkdown(cell.children, context),
      })),
    }));
    const align = node.columns.map((column) => (column.align === 'left' ? null : column.align));
    return [...caption, { type: 'table', align, children: rows }];
  },
  fields: (node, context) => [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: node.items.map((item): ListItem => ({
        type: 'listItem',
        spread: false,
        children: [
          paragraph([
            {
              type: 'strong',
              children: [...inlineToMarkdown(revised(item.label, item.change), context), text(':')],
            },
            text(' '),
            ...inlineToMarkdown(revised(item.children, item.change), context),
          ]),
        ],
      })),
    },
  ],
  figure(node, context) {
    const image: PhrasingContent = {
      type: 'image',
      url: imageName(context.document, node),
      alt: node.alternative,
    };
    return [paragraph([image]), ...captionOf(node, context)];
  },
  gapBlock: (node, context) => [
    {
      type: 'blockquote',
      children: [paragraph([{ type: 'strong', children: [text(gapText(node, context))] }])],
    },
  ],
  formTable: (node, context) =>
    node.rows
      .flat()
      .flatMap((entry): RootContent[] => [
        paragraph([strong(entry.title), ...(entry.help === '' ? [] : [text(` ${entry.help}`)])]),
        ...(entry.blocks.length > 0
          ? blocksToMarkdown(entry.blocks, context)
          : [
              paragraph([
                text(entry.words === '' ? '\u2026'.repeat(20) : entry.words.replaceAll('\n', '; ')),
              ]),
            ]),
      ]),
  // Markdown has no pictures of its own: what the chart shows is told, and the table that it names follows.
  chart: (node, context) => [paragraph([text(node.alternative)]), ...captionOf(node, context)],
  landscape: (node, context) => blocksToMarkdown(node.children, context),
  cover: (_, { document: { metadata }, terms }) => [
    { type: 'heading', depth: 1, children: [text(metadata.title)] },
    ...(metadata.subtitle === '' ? [] : [paragraph([text(metadata.subtitle)])]),
    paragraph([
      text(
        [
          metadata.organisations.join(', '),
          metadata.statusLabel,
          ...metadata.decisions,
          metadata.period,
          metadata.diarienummer === '' ? '' : `${terms.diarienummer} ${metadata.diarienummer}`,
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ),
    ]),
    ...(metadata.marks.notice === ''
      ? []
      : [paragraph([strong(`${metadata.statusLabel}.`), text(` ${metadata.marks.notice}`)])]),
  ],
  contents(node, context) {
    const entries = node.entries.filter((entry) => entry.depth <= contentsDepth);
    return [
      paragraph([{ type: 'strong', children: [text(context.terms.contents)] }]),
      contentsList(entries, 1, context),
    ];
  },
};

/** A paragraph's number, in bold before its first word: brackets would be a link, a full stop a list. */
function numberedParagraph({ paragraphNumber }: Citable, children: PhrasingContent[]): Paragraph {
  if (paragraphNumber === undefined) return paragraph(children);
  return paragraph([strong(String(paragraphNumber)), text(' '), ...children]);
}

/** That of a list, a quotation or code stands on a line of its own above it. */
function numberOver({ paragraphNumber }: Citable): Paragraph[] {
  return paragraphNumber === undefined ? [] : [paragraph([strong(String(paragraphNumber))])];
}

export function blocksToMarkdown(blocks: readonly Block[], context: MarkdownContext): RootContent[] {
  return blocks.flatMap((block) => {
    if (block.change === undefined) return blockToMarkdown(block, context);
    const made = blockToMarkdown(withMarkedWords(block, block.change), context);
    return wordless.includes(block.type) ? markedBlocks(made, block.change) : made;
  });
}

/** Blocks that are more than words of the tree: marks go around them. */
const wordless: readonly Block['type'][] = ['gapBlock', 'code', 'figure', 'chart'];

function blockToMarkdown(node: Block, context: MarkdownContext): RootContent[] {
  return (handlers[node.type] as (node: Block, context: MarkdownContext) => RootContent[])(node, context);
}

export function noteToMarkdown(note: Note, context: MarkdownContext): FootnoteDefinition {
  const label = String(note.number);
  return {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: contained(note.children, context),
  };
}

/** Blocks inside a list item, quote or note. */
function contained(blocks: readonly Block[], context: MarkdownContext): ListItem['children'] {
  return blocksToMarkdown(blocks, context) as ListItem['children'];
}

/** The caption's own paragraph, with an anchor where something refers to the table or figure. */
function captionOf(node: Table | Figure | Chart, context: MarkdownContext): RootContent[] {
  const { id, caption } = node;
  if (node.number === '') return [];
  const { anchored, fragments } = context.targets;
  const anchor: PhrasingContent[] = anchored.has(id)
    ? [{ type: 'html', value: `<a id="${fragments.get(id) ?? ''}"></a>` }]
    : [];
  return [
    paragraph([
      ...anchor,
      { type: 'strong', children: numberBefore(node, '.') },
      text(' '),
      ...inlineToMarkdown(caption, context),
    ]),
  ];
}

/** A number with what ends it, and the one that it was in the old of two compared documents. */
function numberBefore(
  { number, formerNumber }: Heading | Table | Figure | Chart,
  end: string,
): PhrasingContent[] {
  const words = (one: string): PhrasingContent[] => (one === '' ? [] : [text(one + end)]);
  if (formerNumber === undefined) return words(number);
  return [...marked(words(formerNumber), 'deleted'), text(' '), ...marked(words(number), 'inserted')];
}

function changedBlocks({ children, change }: TreeItem): Block[] {
  return change === undefined ? children : children.map((block) => withMarkedWords(block, change));
}

function changedRows({ rows, rowChanges }: Table): TableCell[][] {
  return rows.map((row, index) =>
    row.map((cell) => ({ children: revised(cell.children, rowChanges?.[index]) })),
  );
}

/** Nested lists of links, one level for each depth of heading. */
function contentsList(entries: readonly ContentsEntry[], depth: number, context: MarkdownContext): List {
  const starts = entries.flatMap((entry, index) => (entry.depth <= depth ? [index] : []));
  const children = starts.flatMap((start, index): ListItem[] => {
    const entry = entries[start];
    if (entry === undefined) return [];
    const below = entries.slice(start + 1, starts[index + 1] ?? entries.length);
    const title = entry.number === '' ? entry.title : `${entry.number} ${entry.title}`;
    const url = `#${context.targets.fragments.get(entry.id) ?? entry.id}`;
    const words = entry.change === undefined ? [text(title)] : marked([text(title)], entry.change);
    const link = paragraph([{ type: 'link', url, children: words }]);
    const nested = below.length === 0 ? [] : [contentsList(below, depth + 1, context)];
    return [{ type: 'listItem', spread: false, children: [link, ...nested] }];
  });
  return { type: 'list', ordered: false, spread: false, children };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] };
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
