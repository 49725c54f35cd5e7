import { Paragraph, TextRun, type FileChild } from 'docx';
import type { Block } from '../../document/tree.js';
import { renderContents } from './contents.js';
import { renderCover } from './cover.js';
import { renderFields } from './fields.js';
import { renderFigure } from './figure.js';
import { gapWords } from './gap-words.js';
import { renderHeading } from './heading.js';
import { renderInlines } from './inlines.js';
import { renderList } from './list.js';
import { cleanText } from './clean-text.js';
import type { Setting } from './setting.js';
import { listIndent } from './styles/numbering.js';
import { styleIds } from './styles/style-ids.js';
import { saysNothing } from './says-nothing.js';
import { renderTable } from './table.js';
import { textRun } from './text-run.js';
import { renderWords } from './words.js';

type BlockOf = { [T in Block['type']]: Extract<Block, { type: T }> };
type BlockHandlers = { readonly [T in Block['type']]: (node: BlockOf[T], setting: Setting) => FileChild[] };

const handlers: BlockHandlers = {
  heading: renderHeading,
  paragraph(node, setting) {
    if (saysNothing(node.children)) return [];
    const look = { style: setting.paragraphStyle };
    const left = setting.listDepth === 0 ? 0 : listIndent(setting.listDepth - 1).left;
    return renderWords(node.children, setting, { first: look, later: look, left });
  },
  // An empty paragraph is a line of nothing to a screen reader.
  lead: (node, setting) =>
    saysNothing(node.children)
      ? []
      : [new Paragraph({ style: styleIds.lead, children: renderInlines(node.children, setting) })],
  list: renderList,
  quote: (node, setting) => setting.blocks(node.children, { ...setting, paragraphStyle: styleIds.quote }),
  code(node) {
    const lines = node.value.split(/\r\n|\r|\n/);
    const runs = lines.map(
      (text, index) => new TextRun({ text: cleanText(text), break: index === 0 ? 0 : 1 }),
    );
    return cleanText(node.value).trim() === ''
      ? []
      : [new Paragraph({ style: styleIds.code, children: runs })];
  },
  table: renderTable,
  fields: renderFields,
  figure: renderFigure,
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

export function renderBlocks(nodes: readonly Block[], setting: Setting): FileChild[] {
  return nodes.flatMap((node) => renderBlock(node, setting));
}

function renderBlock(node: Block, setting: Setting): FileChild[] {
  if (!Object.hasOwn(handlers, node.type))
    throw new Error(`No Word handler for the block node "${node.type}"`);
  // The table's type has paired each handler with its node; TypeScript does not follow the pair through a union.
  const handle = handlers[node.type] as (node: Block, setting: Setting) => FileChild[];
  return handle(node, setting);
}
