import { ExternalHyperlink, TextRun, type IRunPropertiesOptions, type ParagraphChild } from 'docx';
import type { Inline } from '../../document/tree.js';
import { contentControl } from './form/content-control.js';
import { gapWords } from './gap-words.js';
import { languageWithRegion } from './language-tag.js';
import { linkTarget } from './link-target.js';
import { noteCall } from './note-call.js';
import { Link } from './revisions.js';
import { saysNothing } from './says-nothing.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { textRun } from './text-run.js';

/** Bold, italics and the like, gathered on the way down to the text. */
type Marks = IRunPropertiesOptions;

type InlineOf = { [T in Inline['type']]: Extract<Inline, { type: T }> };
type InlineHandlers = {
  readonly [T in Inline['type']]: (node: InlineOf[T], setting: Setting, marks: Marks) => ParagraphChild[];
};

const handlers: InlineHandlers = {
  text: ({ value, language }, _setting, marks) =>
    textRun(
      value,
      language === undefined ? marks : { ...marks, language: { value: languageWithRegion(language) } },
    ),
  strong: (node, setting, marks) => renderInlines(node.children, setting, { ...marks, bold: true }),
  emphasis: (node, setting, marks) => renderInlines(node.children, setting, { ...marks, italics: true }),
  delete: (node, setting, marks) => renderInlines(node.children, setting, { ...marks, strike: true }),
  inlineCode: (node, _setting, marks) => textRun(node.value, { ...marks, style: styleIds.codeInText }),
  break: () => [new TextRun({ break: 1 })],
  link(node, setting, marks) {
    const link = linkTarget(node.url);
    if (link === undefined || saysNothing(node.children)) return renderInlines(node.children, setting, marks);
    const children = renderInlines(node.children, setting, { ...marks, style: styleIds.hyperlink });
    return [new ExternalHyperlink({ link, children })];
  },
  crossReference(node, setting, marks) {
    const anchor = setting.anchors.of(node.target);
    if (anchor === undefined || saysNothing(node.children))
      return renderInlines(node.children, setting, marks);
    const children = renderInlines(node.children, setting, { ...marks, style: styleIds.hyperlink });
    return [new Link({ anchor, children })];
  },
  noteReference: (node, setting) => noteCall(node, setting),
  abbreviation: (node, _setting, marks) => textRun(node.value, marks),
  gap: (node, { terms }, marks) => {
    const { question, page } = gapWords(node, terms);
    return textRun(`[${terms.gap}: ${question}${page}]`, { ...marks, style: styleIds.gapInText });
  },
  formField: (node) => [contentControl(node)],
  revision: (node, setting, marks) =>
    setting.revisions.tracked(
      renderInlines(node.children, { ...setting, change: node.change }, marks),
      node.change,
    ),
};

export function renderInlines(
  nodes: readonly Inline[],
  setting: Setting,
  marks: Marks = {},
): ParagraphChild[] {
  return nodes.flatMap((node) => renderInline(node, setting, marks));
}

function renderInline(node: Inline, setting: Setting, marks: Marks): ParagraphChild[] {
  if (!Object.hasOwn(handlers, node.type))
    throw new Error(`No Word handler for the inline node "${node.type}"`);
  // The table's type has paired each handler with its node; TypeScript does not follow the pair through a union.
  const handle = handlers[node.type] as (node: Inline, setting: Setting, marks: Marks) => ParagraphChild[];
  return handle(node, setting, marks);
}
