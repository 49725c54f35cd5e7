import type { ProfileAnswers } from '../answers/profile.js';
import { isCitable } from '../document/citable.js';
import type { Block, Document, Heading, Note, Table } from '../document/tree.js';
import { blockNodes, documentInline, textOf } from '../document/walk.js';
import type { Terms } from '../language/terms.js';
import { coverPassages, headPassages } from './frame-passages.js';
import { chartWords } from './chart-words.js';
import type { Passage, Piece } from './passages.js';
import { numberOnPaper, pieceReader, space } from './read-pieces.js';

export interface Reader {
  /** Arranged, and composed to be explained. */
  document: Document;
  answers: unknown;
  terms: Terms;
  /** The graphic profile as it stands in its file; empty without one. */
  profile: ProfileAnswers;
  /** The headings that the printed contents list. */
  listed: ReadonlySet<string>;
}

/**
 * Everything that can be read in an arranged document, in reading order; the contents come last, so that a heading is
 * found where it stands before it is found there.
 */
export function readPassages(reader: Reader): Passage[] {
  const { document, terms, listed } = reader;
  const pieces = pieceReader(document, terms);
  const passages: Passage[] = coverPassages(reader);
  // What is only told to those who do not see: it stands between nothing.
  const unseen: Passage[] = [];
  let section: Passage['section'];

  readBlocks(document.body, 'text');
  section = { number: '', title: terms.notes };
  if (document.notes.length > 0) add([termPiece('notes')], 'note');
  for (const note of document.notes) readNote(note);
  readContents();
  return [...passages, ...unseen, ...headPassages(reader)];

  function add(words: Piece[], within: Passage['within'], label = '', to = passages): void {
    if (words.every(({ text }) => text.trim() === '')) return;
    to.push({
      pieces: words,
      within,
      ...(section === undefined ? {} : { section }),
      ...(label === '' ? {} : { label }),
    });
  }

  /** `lead` stands before the first of them: the number of an item. */
  function readBlocks(
    blocks: readonly Block[],
    within: Passage['within'],
    label = '',
    lead: Piece[] = [],
  ): void {
    blocks.forEach((block, index) => {
      readBlock(block, within, label, [...paragraphNumber(block), ...(index === 0 ? lead : [])]);
    });
  }

  function readBlock(block: Block, within: Passage['within'], label: string, lead: Piece[]): void {
    switch (block.type) {
      case 'heading':
        section = sectionOf(block);
        add(pieces.heading(block), 'heading');
        break;
      case 'paragraph':
      case 'lead':
        add([...lead, ...pieces.inline(block.children)], within, label);
        break;
      case 'list':
        for (const [index, { children }] of block.items.entries()) {
          const number = block.ordered ? [numberOnPaper(`${block.start + index}. `)] : [];
          readBlocks(children, within, label, index === 0 ? [...lead, ...number] : number);
        }
        break;
      case 'quote':
      case 'landscape':
        readBlocks(block.children, within, label, lead);
        break;
      case 'table':
        readTable(block);
        break;
      case 'fields':
        for (const item of block.items) {
          add([...pieces.inline(item.label), space(), ...pieces.inline(item.children)], 'text');
        }
        break;
      case 'figure':
      case 'chart':
        add(
          [{ ...pieces.sourced(block, block.alternative), mark: { kind: 'id', id: block.id } }],
          'figure',
          block.number,
          unseen,
        );
        if (block.type === 'chart') add(chartWords(block), 'figure', block.number);
        add(pieces.caption(block), 'figure', block.number);
        break;
      case 'code':
        add(
          [...lead, { ...pieces.sourced(block, block.value), mark: { kind: 'node', node: block } }],
          within,
          label,
        );
        break;
      case 'gapBlock':
        add([pieces.gap(block)], within, label);
        break;
      case 'cover':
      case 'contents':
        break;
    }
  }

  function readTable(table: Table): void {
    add(pieces.caption(table), 'table', table.number);
    for (const { children } of [table.header, ...table.rows].flat()) {
      add(pieces.inline(children), 'table', table.number);
    }
  }

  /** On paper with its number, and the ways back to where it is called. */
  function readNote({ id, number, children }: Note): void {
    const calls = [...documentInline(document)].filter(
      (node) => node.type === 'noteReference' && node.note === id,
    ).length;
    readBlocks(children, 'note', String(number), [numberOnPaper(`${number}. `)]);
    if (calls < 2) return;
    const ways = Array.from({ length: calls }, (_, index) => numberOnPaper(`↑${index + 1} `));
    add(ways, 'note', String(number));
  }

  function readContents(): void {
    const blocks = [...blockNodes(document.body)];
    const entries = blocks.flatMap((block) => (block.type === 'contents' ? block.entries : []));
    section = undefined;
    if (entries.length > 0) add([termPiece('contents')], 'contents');
    const headings = new Map(
      blocks.flatMap((block): [string, Heading][] => (block.type === 'heading' ? [[block.id, block]] : [])),
    );
    for (const entry of entries) {
      const heading = headings.get(entry.id);
      if (heading === undefined || !listed.has(entry.id)) continue;
      section = sectionOf(heading);
      const words = pieces
        .heading(heading)
        .map((piece): Piece => ({ ...piece, mark: { kind: 'node', node: entry } }));
      add(words, 'contents');
    }
  }

  function termPiece(term: 'notes' | 'contents'): Piece {
    return { text: terms[term], source: { kind: 'term', term } };
  }
}

/** The number in the margin that a reply to what is sent out points at. */
function paragraphNumber(block: Block): Piece[] {
  const number = isCitable(block) ? block.paragraphNumber : undefined;
  return number === undefined ? [] : [numberOnPaper(`${number} `)];
}

function sectionOf({ number, children }: Heading): { number: string; title: string } {
  return { number, title: textOf(children) };
}
