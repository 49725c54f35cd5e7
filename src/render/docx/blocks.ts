import { Paragraph, TextRun, type FileChild } from 'docx';
import type { Block, Change, Lead, Paragraph as ParagraphNode } from '../../document/tree.js';
import { textOf } from '../../document/walk.js';
import { renderChart } from './chart.js';
import { renderContents } from './contents.js';
import { renderCover } from './cover.js';
import { renderFields } from './fields.js';
import { renderFormTable } from './form/form-table.js';
import { renderFigure } from './figure.js';
import { gapWords } from './gap-words.js';
import { renderHeading } from './heading.js';
import { renderList } from './list.js';
import { cleanText } from './clean-text.js';
import { besideNumber, numberLook, numberOpening } from './paragraph-number.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { saysNothing } from './says-nothing.js';
import { renderTable } from './table.js';
import { textRun } from './text-run.js';
import { renderWords } from './words.js';

type BlockOf = { [T in Block['type']]: Extract<Block, { type: T }> };
type BlockHandlers = { readonly [T in Block['type']]: (node: BlockOf[T], setting: Setting) => FileChild[] };

const handlers: BlockHandlers = {
  heading: renderHeading,
  paragraph: (node, setting) => textParagraph(setting.paragraphStyle, node, setting),
  lead: (node, setting) => textParagraph(styleIds.lead, node, setting),
  list: (node, setting) => besideNumber(node, renderList(node, setting), setting),
  quote: (node, setting) =>
    besideNumber(
      node,
      setting.blocks(node.children, { ...setting, paragraphStyle: styleIds.quote }),
      setting,
    ),
  code(node, setting) {
    const lines = node.value.split(/\r\n|\r|\n/);
    const runs = lines.map(
      (text, index) => new TextRun({ text: cleanText(text), break: index === 0 ? 0 : 1 }),
    );
    if (cleanText(node.value).trim() === '') return [];
    return besideNumber(node, [new Paragraph({ style: styleIds.code, children: runs })], setting);
  },
  table: renderTable,
  fields: renderFields,
  formTable: renderFormTable,
  figure: renderFigure,
  chart: renderChart,
  gapBlock(node, { terms }) {
    const { question, page } = gapWords(node, terms);
    const children = [...textRun(`${terms.gap}: `, { bold: true }), ...textRun(question + page)];
    return [new Paragraph({ style: styleIds.gap, children })];
  },
  // Only a landscape block of the body itself turns the page (sections.ts); inside a list or a quote it cannot.
  landscape: (node, setting) => setting.blocks(node.children, setting),
  cover: (_node, setting) => renderCover(setting),
  contents: renderContents,
};

/** What introduces something is on its page. */
export function renderBlocks(nodes: readonly Block[], setting: Setting): FileChild[] {
  return nodes.flatMap((node, index) => {
    const blocks = renderBlock(node, setting);
    return introduces(node, nodes[index + 1])
      ? blocks.map((block) => (block instanceof Paragraph ? block.with({ keepNext: true }) : block))
      : blocks;
  });
}

/** Charts and figures are high, and would leave a heading with a line alone on the page before; so would a form's lines. */
const introduced: readonly (Block['type'] | undefined)[] = ['chart', 'figure', 'fields', 'quote'];

function introduces(node: Block, next: Block | undefined): boolean {
  if (node.type !== 'paragraph') return false;
  if (next?.type === 'list') return textOf(node.children).trimEnd().endsWith(':');
  return introduced.includes(next?.type);
}

function renderBlock(node: Block, setting: Setting): FileChild[] {
  if (!Object.hasOwn(handlers, node.type))
    throw new Error(`No Word handler for the block node "${node.type}"`);
  // The table's type has paired each handler with its node; TypeScript does not follow the pair through a union.
  const handle = handlers[node.type] as (node: Block, setting: Setting) => FileChild[];
  if (node.change === undefined) return handle(node, setting);
  return changed(handle(node, { ...setting, change: node.change }), node.change, setting);
}

/** In a note only the words: the call that leads to it takes the rest with it when it goes. */
function changed(blocks: FileChild[], change: Change, { revisions, inNote }: Setting): FileChild[] {
  if (!inNote) return revisions.trackedBlocks(blocks, change);
  return blocks.map((block) => (block instanceof Paragraph ? revisions.trackedWords(block, change) : block));
}

/** A paragraph, unless there is nothing in it: an empty paragraph is a line of nothing to a screen reader. */
function textParagraph(style: string, node: ParagraphNode | Lead, setting: Setting): FileChild[] {
  if (saysNothing(node.children)) return [];
  const { layout, listDepth } = setting;
  const left = listDepth === 0 ? layout.textIndent : layout.listIndent(false, listDepth - 1).left;
  const first = { style, ...numberLook(node, setting) };
  return renderWords(node.children, setting, { first, later: { style }, left, opening: numberOpening(node) });
}
