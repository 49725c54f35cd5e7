import type { PhrasingContent } from 'mdast';
import type { FormField, Gap, GapBlock, Inline } from '../../document/tree.js';
import type { MarkdownContext } from './blocks.js';
import { marked } from './changes.js';

type Handlers = {
  [T in Inline['type']]: (node: Extract<Inline, { type: T }>, context: MarkdownContext) => PhrasingContent[];
};

const handlers: Handlers = {
  text: (node) => [{ type: 'text', value: node.value }],
  strong: (node, context) => [{ type: 'strong', children: inlineToMarkdown(node.children, context) }],
  emphasis: (node, context) => [{ type: 'emphasis', children: inlineToMarkdown(node.children, context) }],
  delete: (node, context) => [{ type: 'delete', children: inlineToMarkdown(node.children, context) }],
  inlineCode: (node) => [{ type: 'inlineCode', value: node.value }],
  break: () => [{ type: 'break' }],
  link: (node, context) => [
    { type: 'link', url: node.url, children: inlineToMarkdown(node.children, context) },
  ],
  crossReference: (node, context) => [
    {
      type: 'link',
      url: `#${context.targets.fragments.get(node.target) ?? node.target}`,
      children: inlineToMarkdown(node.children, context),
    },
  ],
  noteReference: (node) => [
    { type: 'footnoteReference', identifier: String(node.number), label: String(node.number) },
  ],
  abbreviation: (node) => [{ type: 'text', value: node.value }],
  gap: (node, context) => [
    { type: 'strong', children: [{ type: 'text', value: `[${gapText(node, context)}]` }] },
  ],
  formField: ({ kind, options }) => [{ type: 'text', value: writtenRoom(kind, options) }],
  revision: (node, context) => marked(inlineToMarkdown(node.children, context), node.change),
};

/** Room to write in with a pen; the options of a choice stand there to be marked. */
function writtenRoom(kind: FormField['kind'], options: readonly string[]): string {
  if (kind === 'choice') return options.map((words) => `\u2610 ${words}`).join(' \u00A0 ');
  return '\u2026'.repeat(kind === 'multiline' ? 60 : 20);
}

export function inlineToMarkdown(nodes: readonly Inline[], context: MarkdownContext): PhrasingContent[] {
  return joinText(
    nodes.flatMap((node) =>
      (handlers[node.type] as (node: Inline, context: MarkdownContext) => PhrasingContent[])(node, context),
    ),
  );
}

/** In a table cell a line end would end the row: a break is written as HTML's. */
export function cellToMarkdown(nodes: readonly Inline[], context: MarkdownContext): PhrasingContent[] {
  return inlineToMarkdown(nodes, context).map((node) =>
    node.type === 'break' ? { type: 'html', value: '<br>' } : node,
  );
}

/** "Lucka: Vem ansvarar? (Guiden s. 33)" */
export function gapText(gap: Gap | GapBlock, { terms }: MarkdownContext): string {
  const page = gap.page === undefined ? '' : ` (${terms.guidePage} ${gap.page})`;
  return `${terms.gap}: ${gap.question}${page}`;
}

/** Neighbouring texts as one: escaping looks at what stands beside a character. */
function joinText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((joined, node) => {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      return [...joined.slice(0, -1), { type: 'text', value: last.value + node.value }];
    }
    return [...joined, node];
  }, []);
}
