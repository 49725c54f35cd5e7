import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { address, dense, normal, numberedAs, type Structure } from './structure.js';

/** Reads a Markdown file of ours with a parser of GitHub's dialect. */
export function structureFromMarkdown(bytes: Uint8Array): Structure {
  const root = parse(bytes);
  const all = nodesOf(root);
  const notes = all.filter((node) => node.type === 'footnoteDefinition');
  const inNotes = new Set(notes.flatMap(nodesOf));
  // The contents are the first list, below the words "Innehåll".
  const contents = new Set(nodesOf(root.children.find((node) => node.type === 'list')!));
  return {
    headings: all.flatMap((node) =>
      node.type === 'heading' && node.depth > 1 ? [`${node.depth - 1} ${normal(words(node))}`] : [],
    ),
    tables: all.flatMap((node) => {
      if (node.type !== 'table') return [];
      const rows = node.children.map((row) => row.children.map((cell) => dense(words(cell))));
      const [header, ...body] = rows;
      return [header?.every((cell) => cell === '') ? body : rows];
    }),
    captions: all.flatMap((node) => {
      if (node.type !== 'paragraph') return [];
      const [label] = node.children.filter((child) => child.type === 'strong');
      return /^(Tabell|Figur) \d+\.$/.test(label === undefined ? '' : words(label))
        ? [normal(words(node))]
        : [];
    }),
    links: all.flatMap((node) =>
      node.type === 'link' && !node.url.startsWith('#') ? [address(node.url)] : [],
    ),
    references: all.flatMap((node) =>
      node.type === 'link' && node.url.startsWith('#') && !contents.has(node) && !inNotes.has(node)
        ? [normal(words(node))]
        : [],
    ),
    calls: all.flatMap((node) => (node.type === 'footnoteReference' ? [Number(node.identifier)] : [])),
    notes: notes.map((node) => normal(words(node))),
    alternatives: root.children.flatMap((node, index) =>
      isFigureCaption(root.children[index + 1]) && !nodesOf(node).some(({ type }) => type === 'image')
        ? [normal(words(node))]
        : nodesOf(node).flatMap((part) => (part.type === 'image' ? [normal(part.alt ?? '')] : [])),
    ),
    numbered: root.children.flatMap((node, index) => {
      const [label, ...rest] = node.type === 'paragraph' ? node.children : [];
      if (label?.type !== 'strong' || !/^\d+$/.test(words(label))) return [];
      const next = rest.length === 0 ? root.children[index + 1]! : undefined;
      return [numberedAs(words(label), next === undefined ? rest.map(words).join('') : words(next))];
    }),
  };
}

export function textFromMarkdown(bytes: Uint8Array): string {
  return dense(words(parse(bytes)));
}

function parse(bytes: Uint8Array): Root {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .parse(new TextDecoder().decode(bytes));
}

/** A caption of a chart has what the chart shows in words above it, where a figure has its picture. */
function isFigureCaption(node: Nodes | undefined): boolean {
  return node !== undefined && /^Figur \d+\. /.test(words(node));
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

function words(node: Nodes): string {
  if (node.type === 'html') return node.value === '<br>' ? ' ' : '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  const between = node.type === 'footnoteDefinition' || node.type === 'listItem' ? ' ' : '';
  return 'children' in node ? node.children.map(words).join(between) : '';
}
