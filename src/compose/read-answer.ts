import type { FootnoteDefinition, Image as MarkdownImage, Nodes } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Block, CrossReference, Inline } from '../document/tree.js';
import { textOf } from '../document/walk.js';
import type { Details } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { ComposeProblem } from './compose-problem.js';
import { isTooTangled } from '../markdown/too-tangled.js';
import { saysSomething, withoutCalls } from './answer-limits.js';
import { mistakenLines, type MistakenLine } from './mistaken-lines.js';
import { inLanguage, isLanguageMark, languageOf } from './passage-language.js';
import { parseAnswer } from '../markdown/answer-markdown.js';
import { readBlocks } from './read-blocks.js';
import type { Reading } from './reading.js';
import type { ReadingContext, SourceEntry } from './reading-context.js';
import { TemplateFault } from './template-fault.js';

/** Reads a long answer, written in Markdown, into blocks whose every node carries the answer's pointer. */
export function readAnswer(
  markdown: string,
  source: string,
  context: ReadingContext,
  figures: 'with figures' | 'without figures' = 'with figures',
): Block[] {
  if (isTooTangled(markdown)) {
    context.problems.push({ code: 'compose/too-tangled', severity: 'error', pointer: source, details: {} });
    return [{ type: 'paragraph', children: [words(markdown, source)], source }];
  }
  const { content, definitions, linesBefore } = parseAnswer(markdown, [...context.sources.keys()]);
  const called = new Set<FootnoteDefinition>();
  const lineOf = (node: Nodes): number => Math.max(0, (node.position?.start.line ?? 1) - 1 - linesBefore);
  const report = (
    node: Nodes,
    code: string,
    details: Details,
    severity: 'error' | 'warning' = 'error',
    hint?: string,
  ): void => {
    const problem = { code, severity, pointer: source, line: lineOf(node), details };
    context.problems.push(hint === undefined ? problem : { ...problem, hint });
  };

  const mistaken: Record<MistakenLine['looks'], { line: string; at: number }[]> = {
    heading: [],
    bullet: [],
    table: [],
  };
  const reading: Reading = {
    source,
    text(value, node) {
      for (const { looks, line, below } of mistakenLines(value)) {
        mistaken[looks].push({ line: excerpt(line), at: lineOf(node) + below });
      }
      for (const { 0: marks, 1: label = '', index } of value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        const line = lineOf(node) + value.slice(0, index).split('\n').length - 1;
        context.problems.push({
          code: 'compose/unknown-note',
          severity: 'warning',
          pointer: source,
          line,
          marks,
          details: { label },
        });
      }
      return [words(value, source)];
    },
    link(node, all) {
      // A link cannot hold a link: a note that is called inside it is called right after it.
      const { children, calls } = withoutCalls(all);
      const shown = children.length === 0 ? [words(node.url, source)] : children;
      if (isLanguageMark(node.url)) {
        const language = languageOf(node.url);
        if (language !== undefined && children.length > 0)
          return [...inLanguage(children, language), ...calls];
        report(node, 'compose/unknown-language', { language: node.url });
        return [...children, ...calls];
      }
      if (node.url.startsWith('#')) {
        const reference: CrossReference = {
          type: 'crossReference',
          target: decode(node.url.slice(1)),
          form: 'full',
          children,
          source,
        };
        context.references.set(reference, { pointer: source, line: lineOf(node) });
        return [reference, ...calls];
      }
      if (node.url.length > longestAddress) {
        report(node, 'compose/link-too-long', { length: node.url.length, limit: longestAddress }, 'warning');
        return [...shown, ...calls];
      }
      if (isAllowedLink(node.url))
        return [{ type: 'link', url: node.url, children: shown, source }, ...calls];
      report(node, 'compose/link-not-allowed', { url: node.url }, 'warning');
      if (textOf(shown) === node.url) return [...shown, ...calls];
      return [...shown, words(` (${node.url})`, source), ...calls];
    },
    note(label) {
      const name = normalizeIdentifier(label);
      const definition = definitions.find((one) => nameOf(one) === name);
      if (definition !== undefined) return [call(addOwnNote(definition))];
      const entry = [...context.sources.values()].find(({ id }) => normalizeIdentifier(id) === name);
      if (entry === undefined) throw new TemplateFault(`the note ${label} was parsed but is not defined`);
      return [call(addSourceNote(entry, context))];
    },
    figure: (node) => (figures === 'with figures' ? readFigure(node) : strayFigure(node)),
    strayImage: (node) => strayImage(node),
    paragraph: () => undefined,
    other(node) {
      if (node.type === 'footnoteDefinition') return [];
      throw new TemplateFault(`an answer cannot hold ${node.type}`);
    },
  };
  // No format has notes on notes: inside a note a call is shown as it was typed.
  const inNote: Reading = { ...reading, note: (label) => [words(`[^${label}]`, source)] };
  const read = readBlocks(content, reading);
  const blocks = [
    ...read,
    ...definitions.filter((definition) => !called.has(definition)).flatMap(readUncalled),
  ];
  reportMistaken();
  if (saysSomething(blocks)) return blocks;
  context.problems.push({ code: 'compose/nothing-said', severity: 'warning', pointer: source, details: {} });
  return [];

  /** A heading is told of by itself; a list or a table is told of once. */
  function reportMistaken(): void {
    const warn = (code: string, at: number, details: ComposeProblem['details']): void => {
      context.problems.push({ code, severity: 'warning', pointer: source, line: at, details });
    };
    for (const { line, at } of mistaken.heading) warn('compose/heading-typed', at, { line });
    const [bullet, ...bullets] = mistaken.bullet;
    if (bullet !== undefined && bullets.length === 0)
      warn('compose/bullet-typed', bullet.at, { line: bullet.line });
    else if (bullet !== undefined)
      warn('compose/bullets-typed', bullet.at, { line: bullet.line, count: bullets.length + 1 });
    const [row] = mistaken.table;
    if (row !== undefined)
      warn('compose/table-typed', row.at, { line: row.line, count: mistaken.table.length });
  }

  function call(note: string): Inline {
    return { type: 'noteReference', note, number: 0, occurrence: 0, source };
  }

  /** A note that nothing calls (or the second of one name) is shown as a paragraph: no words are lost. */
  function readUncalled(definition: FootnoteDefinition): Block[] {
    const label = definition.label ?? definition.identifier;
    report(definition, 'compose/uncalled-note', { label }, 'warning');
    return readBlocks(definition.children, inNote);
  }

  function addOwnNote(definition: FootnoteDefinition): string {
    const id = `${source}#${definition.label ?? definition.identifier}`;
    called.add(definition);
    if (!context.notes.has(id)) {
      context.notes.set(id, { id, number: 0, children: readBlocks(definition.children, inNote) });
    }
    return id;
  }

  function strayImage(node: MarkdownImage): Inline[] {
    report(node, 'compose/image-inside-text', { file: node.url });
    return [words(node.alt ?? node.url, source)];
  }

  function strayFigure(node: MarkdownImage): Block[] {
    return [{ type: 'paragraph', children: strayImage(node), source }];
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

function nameOf(definition: FootnoteDefinition): string {
  return normalizeIdentifier(definition.label ?? definition.identifier);
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

/** Word opens no address of more than 2 079 characters, and an archived PDF holds none of more than 32 767 bytes. */
const longestAddress = 2000;

/** Links may leave the document to the web, to e-mail or to the telephone; nothing else. */
export function isAllowedLink(url: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(url) && URL.canParse(url);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
