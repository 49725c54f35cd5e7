import { h } from 'hastscript';
import { printContents } from './contents.js';
import { coverPage } from './cover.js';
import { printFields, webFields } from './fields.js';
import { printFigure, webFigure } from './figure.js';
import { gapInBody } from './gap.js';
import { renderBlocks, renderInlines, type BlockHandlers } from './handlers.js';
import { heading, linkedHeading } from './heading.js';
import { list } from './list.js';
import { printTable, textWidths, webTable } from './table.js';
import { text } from './text.js';

/** What is the same on a screen and on paper. */
const shared: Pick<BlockHandlers, 'paragraph' | 'lead' | 'list' | 'quote' | 'code' | 'gapBlock'> = {
  paragraph: (node, context) => [h('p', renderInlines(node.children, context))],
  lead: (node, context) => [h('p', { className: 'lead' }, renderInlines(node.children, context))],
  list: (node, context) => [list(node, context)],
  quote: (node, context) => [h('blockquote', renderBlocks(node.children, context))],
  code: (node) => [h('pre', [h('code', [text(node.value)])])],
  gapBlock: (node, context) => [gapInBody(node, context)],
};

export const webBlocks: BlockHandlers = {
  ...shared,
  heading: (node, context) => [linkedHeading(node, context)],
  table: (node, context) => [webTable(node, context)],
  fields: (node, context) => [webFields(node, context)],
  figure: (node, context) => [webFigure(node, context)],
  // A screen has no sides to turn.
  landscape: (node, context) => renderBlocks(node.children, context),
  // The page's own header and margin hold what the cover and the contents hold on paper.
  cover: () => [],
  contents: () => [],
};

export const printBlocks: BlockHandlers = {
  ...shared,
  heading: (node, context) => [heading(node, context)],
  table: (node, context) => [printTable(node, context)],
  fields: (node, context) => [printFields(node, context)],
  figure: (node, context) => [printFigure(node, context)],
  landscape: (node, context) => [
    h(
      'section',
      { className: 'landscape' },
      renderBlocks(node.children, { ...context, blocks: turnedBlocks }),
    ),
  ],
  cover: (_node, context) => [coverPage(context)],
  contents: (node, context) => [printContents(node, context)],
};

/** On a page that is turned, a table has other columns. */
const turnedBlocks: BlockHandlers = {
  ...printBlocks,
  table: (node, context) => [printTable(node, context, textWidths.turned)],
};
