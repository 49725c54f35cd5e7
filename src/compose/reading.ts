import type { Image as MarkdownImage, Link as MarkdownLink, Nodes, Paragraph, Parents } from 'mdast';
import type { Block, Inline } from '../document/tree.js';

/**
 * How one piece of Markdown is read into the document tree. A template and an answer are read by the same handlers;
 * what differs between them (tokens, headings, links that need checking) is asked of the reading.
 */
export interface Reading {
  /** Plain words. */
  text(value: string, node: Nodes): Inline[];
  link(node: MarkdownLink, children: Inline[]): Inline[];
  /** A call of a note: `[^label]`. */
  note(label: string, node: Nodes): Inline[];
  /** An image that stands alone in its paragraph. */
  figure(node: MarkdownImage): Block[];
  /** An image among words, where none can stand. */
  strayImage(node: MarkdownImage): Inline[];
  /** A paragraph that is more than a paragraph (a slot alone on its line), or undefined. */
  paragraph(node: Paragraph): Block[] | undefined;
  /** Headings, directives and whatever else only a template may hold. Throws for the unknown. */
  other(node: Nodes): Block[];
  /** Pointer of the answer that is being read, if it is one. */
  source?: string;
}

export function isParent(node: Nodes): node is Parents {
  return 'children' in node;
}

/** The node's words without any markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return isParent(node) ? node.children.map((child) => plainText(child)).join('') : '';
}
