import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {
  StructTreeContent,
  StructTreeNode,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.js';
import { address, dense, normal, numberedAs } from './structure.js';

/** What a screen reader finds in a PDF of ours: the structure tree with the words that it holds. */
export interface PdfStructure {
  /** As in the other formats, the title left out. */
  headings: string[];
  /** Rows of all tables one after the other, without empty cells; a header row comes again on each of its pages. */
  rows: string[][];
  captions: string[];
  /** Without repeats in a row: a link on two lines is two areas. */
  links: string[];
  alternatives: string[];
  /** Labels outside lists that are read out as the number of a paragraph. */
  numbered: string[];
  /** All tagged words in the order of the pages. */
  text: string;
  /** All words, tagged or not. */
  whole: string;
  outline: string[];
  pages: number;
}

type Tree = StructTreeNode | StructTreeContent;

export async function structureFromPdf(bytes: Uint8Array): Promise<PdfStructure> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  const result: PdfStructure = {
    headings: [],
    rows: [],
    captions: [],
    links: [],
    alternatives: [],
    numbered: [],
    text: '',
    whole: '',
    outline: await outlineOf(pdf),
    pages: pdf.numPages,
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const texts = textsById(content.items);
    const tree = (await page.getStructTree()) as StructTreeNode | null;
    if (tree !== null) collect(tree, texts, result);
    // Head and foot stand outside all tags; a paragraph may go on over them.
    result.whole += [...texts.values()].join('');
    result.text += [...texts].map(([id, text]) => (id === '' ? '' : text)).join('');
    for (const annotation of (await page.getAnnotations()) as { url?: string; unsafeUrl?: string }[]) {
      const url = annotation.unsafeUrl ?? annotation.url;
      if (url !== undefined && result.links.at(-1) !== address(url)) result.links.push(address(url));
    }
  }
  await pdf.destroy();
  return { ...result, text: dense(result.text), whole: dense(result.whole) };
}

async function outlineOf(pdf: PDFDocumentProxy): Promise<string[]> {
  interface Item {
    title: string;
    items: Item[];
  }
  const flat = (items: Item[]): string[] =>
    items.flatMap((item) => [normal(item.title), ...flat(item.items)]);
  return flat(await pdf.getOutline());
}

function textsById(items: readonly (TextMarkedContent | { str: string })[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    // A span of text that is written out whole stands inside the content of its element.
    else open.push((item as { id?: string }).id ?? open.at(-1) ?? '');
  }
  return texts;
}

function collect(node: Tree, texts: ReadonlyMap<string, string>, result: PdfStructure): void {
  if (!('role' in node)) return;
  const level = Number(/^H(\d)$/.exec(node.role)?.[1] ?? 0);
  const words = dense(wordsOf(node, texts));
  // An element without words is one that goes on from, or on to, another page.
  if (level > 1 && words !== '') result.headings.push(`${level - 1} ${words}`);
  if (node.role === 'Caption' && words !== '') result.captions.push(words);
  if (node.role === 'Figure' && 'alt' in node) result.alternatives.push(normal(String(node.alt)));
  if (node.role === 'TR') {
    const cells = node.children.filter((cell) => 'role' in cell && /^T[HD]$/.test(cell.role));
    const row = cells.map((cell) => dense(wordsOf(cell, texts))).filter((cell) => cell !== '');
    if (row.length > 0) result.rows.push(row);
  }
  const [label, ...rest] = node.children;
  if (node.role !== 'LI' && label !== undefined && 'role' in label && label.role === 'Lbl') {
    const number = /^stycke (\d+)$/.exec('alt' in label ? String(label.alt) : '')?.[1];
    if (number !== dense(wordsOf(label, texts))) throw new Error(`the label of paragraph ${number}`);
    result.numbered.push(numberedAs(number, rest.map((part) => wordsOf(part, texts, 'no labels')).join('')));
  }
  for (const child of node.children) collect(child, texts, result);
}

function wordsOf(node: Tree, texts: ReadonlyMap<string, string>, labels?: 'no labels'): string {
  if (!('role' in node)) return texts.get((node as { id: string }).id) ?? '';
  if (node.role === 'Lbl' && labels === 'no labels') return '';
  return node.children.map((child) => wordsOf(child, texts, labels)).join('');
}
