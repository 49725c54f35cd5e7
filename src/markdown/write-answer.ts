import type { Nodes, RootContent } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { parseAnswer } from './answer-markdown.js';
import { isTooTangled } from './too-tangled.js';
import { boldOnly, tidyBlock, withoutLooks, withWholeWords } from './tidy.js';

const extensions = [gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown(), gfmTableToMarkdown()];
const processor = writerWith(extensions);
/** Addresses among the words are no links: a sign right after one would be taken for a part of it. */
const withoutAddresses = writerWith([...extensions, gfmAutolinkLiteralToMarkdown()]);

function writerWith(all: typeof extensions) {
  return unified()
    .use(function (this: Processor) {
      this.data().toMarkdownExtensions = all;
    })
    .use(remarkStringify, { bullet: '-', emphasis: '*', listItemIndent: 'one', resourceLink: true })
    .freeze();
}

/**
 * Blocks as the Markdown of a long answer: read by `parseAnswer` it says the same again. What the answer's Markdown has
 * no way to show (a word whose bold half ends in a comma) is written without its look, never without its words.
 * `labels` are those of notes that the answer can call.
 */
export function writeAnswer(blocks: readonly RootContent[], labels: readonly string[] = []): string {
  const sayable = blocks.flatMap(tidyBlock).map((block) => sayableAs(block, labels));
  return stringified(sayable).replace(references, letterOf);
}

/** One spelling for all answers that say the same. */
export function canonicalAnswer(markdown: string, labels: readonly string[] = []): string {
  if (isTooTangled(markdown)) return markdown;
  return writeAnswer(parseAnswer(markdown, labels).content, labels);
}

/** The writer has signs that Markdown cannot show as they are written as their numbers, which answers do not have. */
const references = /&#x([0-9A-F]+);/g;

function letterOf(_: string, code: string): string {
  return String.fromCodePoint(parseInt(code, 16));
}

/** The nearest to a block that comes out as it went in. */
function sayableAs(block: RootContent, labels: readonly string[]): RootContent {
  if (isPlain(block)) return block;
  const plain = withoutLooks(block);
  if (isTooTangled(stringified([block]))) return plain;
  const nearest = [block, withWholeWords(block), boldOnly(withWholeWords(block)), plain];
  for (const writer of [processor, withoutAddresses])
    for (const one of nearest) {
      const text = stringified([one], writer);
      const isSame =
        text.search(references) === -1 && said(parseAnswer(text, labels).content) === said([one]);
      // What is written by another writer stands as it is written.
      if (isSame) return writer === processor ? one : { type: 'html', value: text };
    }
  return { type: 'html', value: stringified([plain], withoutAddresses) };
}

/** Letters and commas are never a mark. */
function isPlain(block: RootContent): boolean {
  const [only, ...others] = block.type === 'paragraph' ? block.children : [];
  return only?.type === 'text' && others.length === 0 && /^\p{L}[\p{L}\p{N} ,;?%–”…]*$/u.test(only.value);
}

function stringified(blocks: readonly RootContent[], writer = processor): string {
  return writer.stringify({ type: 'root', children: [...blocks] }).trimEnd();
}

/** What nodes say, without where they stand and how they are cut. */
function said(nodes: readonly Nodes[]): string {
  return JSON.stringify(joined(nodes.map(saidBy)));
}

type Said = string | readonly unknown[];

function saidBy(node: Nodes): Said {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s+/gu, ' ');
    case 'link': {
      const words = joined(node.children.map(saidBy));
      // An address that is its own words is a link or not, as the reader will.
      const [only] = words;
      const isOwn = typeof only === 'string' && words.length === 1 && node.url.endsWith(only);
      return isOwn ? only : ['link', node.url, words];
    }
    case 'footnoteReference':
      return ['note', node.label ?? node.identifier];
    case 'image':
      return ['image', node.url, node.alt ?? '', node.title ?? ''];
    case 'list':
      return ['list', node.ordered ?? false, joined(node.children.map(saidBy))];
    default:
      if ('children' in node) return [node.type, joined((node.children as Nodes[]).map(saidBy))];
      return 'value' in node ? [node.type, node.value] : [node.type];
  }
}

function joined(parts: readonly Said[]): Said[] {
  return parts.reduce<Said[]>((all, part) => {
    const last = all.at(-1);
    if (typeof part !== 'string' || typeof last !== 'string') return [...all, part];
    return [...all.slice(0, -1), last + part];
  }, []);
}
