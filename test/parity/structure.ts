import type { Block, Document, Inline } from '../../src/document/tree.js';
import { terms } from '../support/terms.js';
import { blockNodes, inlineNodes, inlineRuns, textOf } from '../../src/document/walk.js';

/** What every format must have alike, in reading order. */
export interface Structure {
  /** "2 4.1 Enklare vardag": the level, the number and the words. */
  headings: string[];
  /** Rows of cells' words; the header row first; a control box has none. */
  tables: string[][][];
  /** "Tabell 1. Indikatorer …", "Figur 1. …" */
  captions: string[];
  /** Addresses that lead out, in the text and in the notes. */
  links: string[];
  /** Words of the links that lead to a place in the document, the contents left out. */
  references: string[];
  /** Numbers of the notes in the order of their calls. */
  calls: number[];
  /** The notes' words, in order. */
  notes: string[];
  alternatives: string[];
  /** "12 Lingonåsako": the number of a paragraph, list or quotation and its first letters. */
  numbered: string[];
}

/** As an entry of `numbered`. */
export function numberedAs(number: number | string, words: string): string {
  return `${number} ${dense(words).slice(0, 12)}`;
}

/** One space for every run of white space, none at the ends: formats break lines as they must. */
export function normal(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** Only the letters: where cells and pages break lines as they must. Brackets go too: some formats set gaps in them. */
export function dense(words: string): string {
  return words.replace(/[\s[\]\u200B\u2028]+/gu, '').normalize('NFC');
}

/** An address in one spelling: formats may write å as it is or as %C3%A5. */
export function address(url: string): string {
  return new URL(url).href;
}

/** What the tree says; the formats are compared with this. */
export function structureOf(
  document: Document,
  calls: 'without calls' | 'with calls' = 'without calls',
): Structure {
  const blocks = [...blockNodes(document.body)];
  const runs = [...inlineRuns(document.body)];
  const inline = runs.flatMap((run) => [...inlineNodes(run)]);
  const inNotes = document.notes.flatMap((note) =>
    [...inlineRuns(note.children)].flatMap((run) => [...inlineNodes(run)]),
  );
  return {
    headings: blocks.flatMap((block) =>
      block.type === 'heading'
        ? [`${block.depth} ${normal(`${block.number} ${textOf(block.children)}`)}`]
        : [],
    ),
    tables: blocks.flatMap((block) =>
      block.type === 'table' ? [rowsOf(block, calls === 'with calls')] : [],
    ),
    captions: blocks.flatMap((block) =>
      (block.type === 'table' || block.type === 'figure' || block.type === 'chart') && block.number !== ''
        ? [normal(`${block.number}. ${textOf(block.caption)}`)]
        : [],
    ),
    links: [...inline, ...inNotes].flatMap((node) => (node.type === 'link' ? [address(node.url)] : [])),
    references: inline.flatMap((node) =>
      node.type === 'crossReference' ? [normal(textOf(node.children))] : [],
    ),
    calls: inline.flatMap((node) => (node.type === 'noteReference' ? [node.number] : [])),
    notes: document.notes.map((note) => normal([...inlineRuns(note.children)].map(textOf).join(' '))),
    alternatives: blocks.flatMap((block) =>
      block.type === 'figure' || block.type === 'chart' ? [normal(block.alternative)] : [],
    ),
    numbered: blocks.flatMap((block) => {
      if (!('paragraphNumber' in block)) return [];
      const words = block.type === 'code' ? block.value : [...inlineRuns([block])].map(textOf).join(' ');
      return [numberedAs(block.paragraphNumber, words)];
    }),
  };
}

function rowsOf(table: Extract<Block, { type: 'table' }>, calls: boolean): string[][] {
  const rows = table.kind === 'control' ? table.rows : [table.header, ...table.rows];
  return rows.map((row) => row.map((cell) => dense(cellWords(cell.children, calls))));
}

/** A cell's words, with a gap as it is shown: label, question and page. */
function cellWords(nodes: readonly Inline[], calls: boolean): string {
  return nodes
    .map((node) => {
      if (node.type === 'noteReference') return calls ? String(node.number) : '';
      if (node.type !== 'gap') return textOf([node]);
      return `${terms.gap}: ${node.question}${node.page === undefined ? '' : `(${terms.guidePage} ${node.page})`}`;
    })
    .join('');
}

/** Every run of words that the answers and the template put into the document, for "nothing is lost". */
export function wordsOf(document: Document): string[] {
  const nodes = [
    ...inlineRuns(document.body),
    ...document.notes.flatMap((note) => [...inlineRuns(note.children)]),
  ];
  return nodes.flatMap((run) =>
    [...inlineNodes(run)].flatMap((node) =>
      node.type === 'text' || node.type === 'inlineCode' ? [node.value] : [],
    ),
  );
}
