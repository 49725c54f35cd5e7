import type {
  Block,
  CrossReference,
  Document,
  Heading,
  Inline,
  Sourced,
  TemplateOrigin,
  Text,
} from '../document/tree.js';
import { blockNodes, inlineNodes } from '../document/walk.js';
import type { Terms } from '../language/terms.js';
import type { Piece, PieceSource } from './passages.js';

/** Cuts the words of a document into pieces of one origin each. */
export interface PieceReader {
  inline(nodes: readonly Inline[]): Piece[];
  heading(heading: Heading): Piece[];
  caption(block: Captioned): Piece[];
  gap(gap: AnyGap): Piece;
  sourced(node: Sourced, text: string): Piece;
}

type Captioned = Extract<Block, { type: 'table' | 'figure' | 'chart' }>;
type AnyGap = Extract<Inline, { type: 'gap' }> | Extract<Block, { type: 'gapBlock' }>;

export function pieceReader(document: Document, terms: Terms): PieceReader {
  const targets = targetsOf(document);

  function inline(nodes: readonly Inline[], within: Sourced = {}): Piece[] {
    return nodes.flatMap((node) => ofNode(node, within));
  }

  function ofNode(node: Inline, within: Sourced): Piece[] {
    switch (node.type) {
      case 'break':
        return [space()];
      case 'gap':
        return [gap(node)];
      case 'noteReference':
        return [numberOnPaper(String(node.number))];
      case 'formField':
        return [sourced({ ...within, ...node }, node.placeholder)];
      case 'text':
      case 'inlineCode':
      case 'abbreviation':
        return [{ ...sourced({ ...within, ...node }, node.value), mark: { kind: 'node', node } }];
      case 'crossReference':
        return node.children.flatMap((child): Piece[] =>
          isNamed(child, node)
            ? [{ text: child.value, source: referenceTo(node), mark: { kind: 'node', node: child } }]
            : ofNode(child, node),
        );
      default:
        return inline(node.children, node);
    }
  }

  /** Whether the words of a reference are its target's number or title, and not words of somebody's own. */
  function isNamed(child: Inline, { target, template }: CrossReference): child is Text {
    if (child.type !== 'text' || child.source !== undefined) return false;
    const number = targets.get(target)?.number ?? '';
    const hasNumber = number !== '' && child.value.toLowerCase().endsWith(number.toLowerCase());
    return template?.writes === 'value' || hasNumber;
  }

  function referenceTo({ target, source, template }: CrossReference): PieceSource {
    const named = targets.get(target);
    if (named === undefined)
      return { kind: 'computed', from: template?.asked ?? [], ...templateOf(template) };
    const within = source === undefined ? {} : { within: source };
    return { ...numberOf(named), ...within, ...templateOf(template) };
  }

  function gap(node: AnyGap): Piece {
    // As every format writes it: "Lucka: Varför? (Guiden s. 27)".
    const page = node.page === undefined ? '' : ` (${terms.guidePage} ${node.page})`;
    return {
      text: `${terms.gap}: ${node.question}${page}`,
      source: { kind: 'gap', pointer: node.source, ...templateOf(node.template) },
      mark: { kind: 'node', node },
    };
  }

  return {
    inline: (nodes) => inline(nodes),
    heading(node) {
      const words = inline(node.children);
      if (node.number === '') return words;
      return [
        { text: node.number, source: numberOf(node), mark: { kind: 'id', id: node.id } },
        space(),
        ...words,
      ];
    },
    caption(block) {
      const words = inline(block.caption);
      if (block.number === '') return words;
      const mark: Pick<Piece, 'mark'> = block.id === '' ? {} : { mark: { kind: 'id', id: block.id } };
      return [{ text: `${block.number}.`, source: numberOf(block), ...mark }, space(), ...words];
    },
    gap,
    sourced,
  };
}

function sourced({ source, template }: Sourced, text: string): Piece {
  if (source !== undefined) {
    return { text, source: { kind: 'answer', pointer: source, ...templateOf(template) } };
  }
  if (template === undefined) return { text, source: { kind: 'computed', from: [] } };
  return template.writes === 'words'
    ? { text, source: { kind: 'template', template } }
    : { text, source: { kind: 'computed', from: template.asked, template } };
}

/** The number of a heading, table or figure: what it is the number of, and the answers in its words. */
function numberOf(target: Heading | Captioned): Extract<PieceSource, { kind: 'number' }> {
  const words = target.type === 'heading' ? target.children : target.caption;
  const from = [...inlineNodes(words)].flatMap((node) => (node.type === 'text' ? (node.source ?? []) : []));
  return { kind: 'number', target: target.id, from: [...new Set(from)], ...templateOf(target.template) };
}

function targetsOf(document: Document): Map<string, Heading | Captioned> {
  return new Map(
    [...blockNodes(document.body)].flatMap((block): [string, Heading | Captioned][] =>
      'id' in block ? [[block.id, block]] : [],
    ),
  );
}

/** Stands between words that the page sets apart. */
export function space(): Piece {
  return { text: ' ', source: { kind: 'nothing' } };
}

export function numberOnPaper(text: string): Piece {
  return { text, source: { kind: 'nothing' }, onPaper: true };
}

function templateOf(template: TemplateOrigin | undefined): { template?: TemplateOrigin } {
  return template === undefined ? {} : { template };
}
