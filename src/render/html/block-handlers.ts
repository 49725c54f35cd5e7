import { h } from 'hastscript';
import { printChart, webChart } from './chart.js';
import { printContents } from './contents.js';
import { coverPage, titleBlock } from './cover.js';
import { printFields, webFields } from './fields.js';
import { formTable } from './form-table.js';
import { printFigure, webFigure } from './figure.js';
import { gapInBody } from './gap.js';
import { renderBlocks, renderInlines, type BlockHandlers } from './handlers.js';
import { heading, linkedHeading } from './heading.js';
import { list } from './list.js';
import { linkedNumber, printedNumber, type NumberParagraph } from './paragraph-number.js';
import { printTable, textWidths, webTable } from './table.js';
import { text } from './text.js';

type SharedHandlers = Pick<
  BlockHandlers,
  'paragraph' | 'lead' | 'list' | 'quote' | 'code' | 'gapBlock' | 'formTable'
>;

/** What is the same on a screen and on paper, but for where the numbers of paragraphs stand. */
const shared = (numbered: NumberParagraph): SharedHandlers => ({
  paragraph: (node, context) => [numbered(node, h('p', renderInlines(node.children, context)), context)],
  lead: (node, context) => [
    numbered(node, h('p', { className: ['lead'] }, renderInlines(node.children, context)), context),
  ],
  list: (node, context) => [numbered(node, list(node, context), context)],
  quote: (node, context) => [numbered(node, h('blockquote', renderBlocks(node.children, context)), context)],
  code: (node, context) => [numbered(node, h('pre', [h('code', [text(node.value)])]), context)],
  gapBlock: (node, context) => [gapInBody(node, context)],
  formTable: (node, context) => [formTable(node, context)],
});

export const webBlocks: BlockHandlers = {
  ...shared(linkedNumber),
  heading: (node, context) => [linkedHeading(node, context)],
  table: (node, context) => [webTable(node, context)],
  fields: (node, context) => [webFields(node, context)],
  figure: (node, context) => [webFigure(node, context)],
  chart: (node, context) => [webChart(node, context)],
  // A screen has no sides to turn.
  landscape: (node, context) => renderBlocks(node.children, context),
  // The page's own header and margin hold what the cover and the contents hold on paper.
  cover: () => [],
  contents: () => [],
};

export const printBlocks: BlockHandlers = {
  ...shared(printedNumber),
  heading: (node, context) => [heading(node, context)],
  table: (node, context) => [printTable(node, context)],
  fields: (node, context) => [printFields(node, context)],
  figure: (node, context) => [printFigure(node, context)],
  chart: (node, context) => [printChart(node, context, textWidths.upright)],
  landscape: (node, context) => [
    h(
      'section',
      { className: 'landscape' },
      renderBlocks(node.children, { ...context, blocks: turnedBlocks }),
    ),
  ],
  cover: (_node, context) => [context.profile.cover ? coverPage(context) : titleBlock(context)],
  contents: (node, context) => [printContents(node, context)],
};

/** On a page that is turned, a table has other columns and a chart another width. */
const turnedBlocks: BlockHandlers = {
  ...printBlocks,
  table: (node, context) => [printTable(node, context, textWidths.turned)],
  chart: (node, context) => [printChart(node, context, textWidths.turned)],
};
