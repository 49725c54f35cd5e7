import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * The Markdown that a long answer may use: paragraphs, lists, emphasis, links, tables, quotes, notes and images.
 * What could change the document's structure or make typed words vanish is switched off, so that a line that starts
 * with # or --- is just that line: headings, rules, HTML, indented code, link definitions, character references.
 */
const switchedOff = [
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'htmlFlow',
  'htmlText',
  'codeIndented',
  'definition',
  'characterReference',
];

const processor = unified().use(remarkParse).use(answerSyntax).freeze();

function answerSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    gfmTable(),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmAutolinkLiteral(),
    { disable: { null: switchedOff } },
  ];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmAutolinkLiteralFromMarkdown(),
  ];
}

export interface AnswerMarkdown {
  content: RootContent[];
  /** Notes that the answer itself defines. */
  definitions: FootnoteDefinition[];
  /** Lines that stand before the answer in the parsed text: subtract to get a line of the answer. */
  linesBefore: number;
}

/** Ends the last definition that is put before an answer, so that an answer cannot continue it. */
const fence = '\uE002';

/**
 * Parses an answer. A call `[^label]` is a call only where the label is defined, so the labels of the document's
 * sources are defined ahead of the answer and taken away again.
 */
export function parseAnswer(markdown: string, sourceLabels: readonly string[]): AnswerMarkdown {
  const definitions = sourceLabels.map((label) => `[^${label}]: ${fence}`);
  const ahead = [...definitions, '', fence, '', ''].join('\n');
  const linesBefore = ahead.split('\n').length - 1;
  const root: Root = processor.parse(ahead + markdown);
  const start = root.children.findIndex(
    (node) => node.type === 'paragraph' && node.position?.start.line === definitions.length + 2,
  );
  const own = root.children.slice(start + 1);
  return { content: own, definitions: definitionsIn(own), linesBefore };
}

/** A definition may stand in a list or a quote too. */
function definitionsIn(nodes: readonly Nodes[]): FootnoteDefinition[] {
  return nodes.flatMap((node) => {
    const within = 'children' in node ? definitionsIn(node.children) : [];
    return node.type === 'footnoteDefinition' ? [node, ...within] : within;
  });
}
