import { earlierId } from '../document/changes.js';
import { mapBlocks, replaceInline } from '../document/map.js';
import { callsIn, mapCalls } from '../document/note-calls.js';
import type { Block, Document, Inline, NoteReference, Note } from '../document/tree.js';
import { blockNodes } from '../document/walk.js';
import { mergeBlocks } from './merge-blocks.js';

/**
 * Two arranged documents as one that shows what has changed: the new one's facts on the cover, and in body and notes
 * what either has. Notes are yet to be numbered. Paragraphs have no numbers here: those are an edition's own.
 */
export function mergeDocuments(old: Document, fresh: Document): Document {
  const merging = { old, new: fresh };
  const body = mergeBlocks(withoutNumbers(old.body), withoutNumbers(fresh.body), merging);
  const bothNotes = mergeNotes(old.notes, fresh.notes, (one, other) => mergeBlocks(one, other, merging));
  const images = new Map([
    ...[...old.images].map(([name, image]) => [earlierId(name), image] as const),
    ...fresh.images,
  ]);
  const ids = new Set(idsIn(fresh));
  const whole: Document = { ...fresh, body, notes: bothNotes, images };
  return withEarlierTargets(withNotesApart(whole, old, fresh), ids);
}

function withoutNumbers(blocks: readonly Block[]): Block[] {
  return mapBlocks(blocks, {
    block(block) {
      if (!('paragraphNumber' in block)) return block;
      const { paragraphNumber: _, ...rest } = block;
      return rest;
    },
  });
}

/** Each note once, with the changes in it. */
function mergeNotes(
  old: readonly Note[],
  fresh: readonly Note[],
  merge: (old: readonly Block[], fresh: readonly Block[]) => Block[],
): Note[] {
  const former = new Map(old.map((note) => [note.id, note]));
  const current = new Map(fresh.map((note) => [note.id, note]));
  const ids = [...new Set([...current.keys(), ...former.keys()])];
  return ids.map((id) => {
    const children = merge(former.get(id)?.children ?? [], current.get(id)?.children ?? []);
    return { id, number: 0, children };
  });
}

/**
 * In Word a note belongs to its first call. Where that call has gone or come, the old note and the new one must be two,
 * or accepting a change would take the note from the calls that are left.
 */
function withNotesApart(document: Document, old: Document, fresh: Document): Document {
  const calls = callsIn(document);
  const apart = new Set(
    [...new Set(calls.map(({ node }) => node.note))].filter((id) => {
      const own = calls.filter(({ node }) => node.note === id);
      const first = own.find(({ change }) => change !== 'inserted');
      const last = own.find(({ change }) => change !== 'deleted');
      return first !== undefined && last !== undefined && first !== last;
    }),
  );
  if (apart.size === 0) return document;
  const formerly = (id: string): Note[] => old.notes.filter((note) => note.id === id);
  const now = (id: string): Note[] => fresh.notes.filter((note) => note.id === id);
  const clean = (notes: Note[], merge: (children: Block[]) => Block[]): Block[] =>
    notes.flatMap(({ children }) => merge(children));
  const merging = { old, new: fresh };
  const notes = document.notes.flatMap((note): Note[] =>
    apart.has(note.id)
      ? [
          { ...note, children: clean(now(note.id), (children) => mergeBlocks([], children, merging)) },
          {
            ...note,
            id: earlierId(note.id),
            children: clean(formerly(note.id), (children) => mergeBlocks(children, [], merging)),
          },
        ]
      : [note],
  );
  const renamed = (node: NoteReference): NoteReference => ({ ...node, note: earlierId(node.note) });
  return mapCalls({ ...document, notes }, (node, change) => {
    if (!apart.has(node.note) || change === 'inserted') return [node];
    if (change === 'deleted') return [renamed(node)];
    return [
      { type: 'revision', change: 'deleted', children: [renamed(node)] },
      { type: 'revision', change: 'inserted', children: [node] },
    ];
  });
}

/** Links in what was taken out lead to what was taken out too, where the new document has no such place. */
function withEarlierTargets(document: Document, ids: ReadonlySet<string>): Document {
  return mapWords(document, (node) =>
    node.type === 'crossReference' && !ids.has(node.target)
      ? [{ ...node, target: earlierId(node.target) }]
      : [node],
  );
}

function idsIn(document: Document): string[] {
  return [...blockNodes(document.body)].flatMap((block) => ('id' in block ? block.id : []));
}

function mapWords(document: Document, replace: (node: Inline) => Inline[]): Document {
  const inline = (nodes: Inline[]): Inline[] => replaceInline(nodes, replace);
  return {
    ...document,
    body: mapBlocks(document.body, { inline }),
    notes: document.notes.map((note) => ({ ...note, children: mapBlocks(note.children, { inline }) })),
  };
}
