import type { FootnoteDefinition, Image as MarkdownImage, Nodes } from 'mdast';
import type { Block, CrossReference, Inline } from '../document/tree.js';
import { parseAnswer } from './answer-markdown.js';
import { readBlocks } from './read-blocks.js';
import type { Reading } from './reading.js';
import type { ReadingContext, SourceEntry } from './reading-context.js';
import { TemplateFault } from './template-fault.js';

/** Reads a long answer, written in Markdown, into blocks whose every node carries the answer's pointer. */
export function readAnswer(markdown: string, source: string, context: ReadingContext): Block[] {
  const { content, definitions, linesBefore } = parseAnswer(markdown, [...context.sources.keys()]);
  const called = new Set<FootnoteDefinition>();
  const lineOf = (node: Nodes): number => Math.max(0, (node.position?.start.line ?? 1) - 1 - linesBefore);
  const report = (
    node: Nodes,
    code: string,
    details: Record<string, string>,
    severity: 'error' | 'warning' = 'error',
    hint?: string,
  ): void => {
    const problem = { code, severity, pointer: source, line: lineOf(node), details };
    context.problems.push(hint === undefined ? problem : { ...problem, hint });
  };

  const reading: Reading = {
    source,
    text(value, node) {
      for (const [, label = ''] of value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        report(node, 'compose/unknown-note', { label }, 'warning');
      }
      return [words(value, source)];
    },
    link(node, children) {
      const shown = children.length === 0 ? [words(node.url, source)] : children;
      if (node.url.startsWith('#')) {
        const reference: CrossReference = {
          type: 'crossReference',
          target: decode(node.url.slice(1)),
          form: 'full',
          children,
          source,
        };
        context.references.set(reference, { pointer: source, line: lineOf(node) });
        return [reference];
      }
      if (isAllowedLink(node.url)) return [{ type: 'link', url: node.url, children: shown, source }];
      report(node, 'compose/link-not-allowed', { url: node.url }, 'warning');
      return children.length === 0 ? shown : [...children, words(` (${node.url})`, source)];
    },
    note(label) {
      const definition = definitions.find((one) => labelOf(one) === label.toLowerCase());
      if (definition !== undefined) return [call(addOwnNote(label, definition))];
      const entry = context.sources.get(label.toLowerCase());
      if (entry === undefined) throw new TemplateFault(`the note ${label} was parsed but is not defined`);
      return [call(addSourceNote(entry, context))];
    },
    figure: (node) => readFigure(node),
    strayImage(node) {
      report(node, 'compose/image-inside-text', { file: node.url });
      return [words(node.alt ?? node.url, source)];
    },
    paragraph: () => undefined,
    other(node) {
      if (node.type === 'footnoteDefinition') return [];
      throw new TemplateFault(`an answer cannot hold ${node.type}`);
    },
  };
  // No format has notes on notes: inside a note a call is shown as it was typed.
  const inNote: Reading = { ...reading, note: (label) => [words(`[^${label}]`, source)] };
  const blocks = readBlocks(content, reading);
  return [...blocks, ...definitions.filter((definition) => !called.has(definition)).flatMap(readUncalled)];

  function call(note: string): Inline {
    return { type: 'noteReference', note, number: 0, occurrence: 0, source };
  }

  /** A note that nothing calls (or the second of one name) is shown as a paragraph: no words are lost. */
  function readUncalled(definition: FootnoteDefinition): Block[] {
    const label = definition.label ?? definition.identifier;
    report(definition, 'compose/uncalled-note', { label }, 'warning');
    return readBlocks(definition.children, inNote);
  }

  function addOwnNote(label: string, definition: FootnoteDefinition): string {
    const id = `${source}#${label.toLowerCase()}`;
    called.add(definition);
    if (!context.notes.has(id)) {
      context.notes.set(id, { id, number: 0, children: readBlocks(definition.children, inNote) });
    }
    return id;
  }

  function readFigure(node: MarkdownImage): Block[] {
    const alternative = (node.alt ?? '').trim();
    const file = decode(node.url).replace(/^\.\//, '');
    const found = context.projectImages.get(file);
    if (alternative === '') report(node, 'compose/image-without-alternative', { file });
    if (found === undefined) {
      report(node, 'compose/image-missing', { file });
      return [{ type: 'paragraph', children: [words(alternative, source)], source }];
    }
    if ('fault' in found) {
      report(node, 'compose/image-unusable', { file }, 'error', found.fault);
      return [{ type: 'paragraph', children: [words(alternative, source)], source }];
    }
    context.images.set(file, found.image);
    const caption = node.title === null || node.title === undefined ? [] : [words(node.title, source)];
    return [{ type: 'figure', id: '', image: file, alternative, caption, number: '', source }];
  }
}

function labelOf(definition: FootnoteDefinition): string {
  return (definition.label ?? definition.identifier).toLowerCase();
}

/** A source becomes one note, called as often as it is needed. */
function addSourceNote(entry: SourceEntry, context: ReadingContext): string {
  const id = `källa#${entry.id}`;
  if (!context.notes.has(id)) {
    const text: Inline[] = [words(entry.text, `${entry.pointer}/text`)];
    if (entry.url !== undefined) {
      const url: Inline = words(entry.url, `${entry.pointer}/url`);
      text.push(words(' ', entry.pointer), { type: 'link', url: entry.url, children: [url] });
    }
    context.notes.set(id, { id, number: 0, children: [{ type: 'paragraph', children: text }] });
  }
  return id;
}

/** Words as one text node; line ends inside a paragraph are spaces. */
export function words(value: string, source?: string): { type: 'text'; value: string; source?: string } {
  const text = value.replace(/\s*\n\s*/g, ' ');
  return source === undefined ? { type: 'text', value: text } : { type: 'text', value: text, source };
}

/** Links may leave the document to the web, to e-mail or to the telephone; nothing else. */
export function isAllowedLink(url: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(url);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

/** An answer where only words can stand (a table cell, a line): its blocks one after the other, broken by lines. */
export function flattenToInline(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(linesOf);
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

function linesOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'lead':
      return [block.children];
    case 'list':
      return block.items.map((item, index): Inline[] => [
        { type: 'text', value: block.ordered ? `${block.start + index}. ` : '\u2022 ' },
        ...flattenToInline(item.children),
      ]);
    case 'quote':
      return block.children.flatMap(linesOf);
    case 'code':
      return block.value.split('\n').map((value): Inline[] => [{ type: 'inlineCode', value }]);
    case 'table':
      return [block.header, ...block.rows].map((row): Inline[] =>
        row.flatMap((cell, index): Inline[] =>
          index === 0 ? cell.children : [{ type: 'text', value: ' \u2013 ' }, ...cell.children],
        ),
      );
    case 'figure':
      return [[{ type: 'text', value: block.alternative }]];
    default:
      throw new TemplateFault(`an answer cannot hold ${block.type}`);
  }
}
