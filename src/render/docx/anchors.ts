import type { ParagraphChild } from 'docx';
import type { Block, Document, Inline, NoteReference } from '../../document/tree.js';
import { blockNodes, inlineNodes, inlineRuns } from '../../document/walk.js';
import { bookmarkName } from './bookmark-names.js';
import { NumberedBookmark } from './numbered-bookmark.js';

type Target = Extract<Block, { id: string }>;

/** The places in the file that something can lead to. */
export interface Anchors {
  /** The bookmark that a link to `id` goes to; undefined when nothing has that id. */
  of(id: string): string | undefined;
  /** `children` inside the node's bookmark. */
  around(node: Target, children: readonly ParagraphChild[]): ParagraphChild[];
  /** `children` inside a bookmark when this is the first of several calls of its note. */
  aroundCall(node: NoteReference, children: readonly ParagraphChild[]): ParagraphChild[];
  /** The bookmark of a note's first call, for those that call it again; undefined when that is inside a note. */
  ofFirstCall(note: string): string | undefined;
}

/** Finds them beforehand, so that each bookmark is written once and no link is written to a place that is not there. */
export function findAnchors(document: Document): Anchors {
  const targets = new Map<string, Target>();
  for (const block of blockNodes(document.body)) {
    if ('id' in block && block.id !== '' && !targets.has(block.id)) targets.set(block.id, block);
  }
  const inBody = noteCalls(document.body);
  const inNotes = document.notes.flatMap((note) => noteCalls(note.children));
  const firstCalls = new Map(inBody.filter((call) => call.occurrence === 1).map((call) => [call.note, call]));
  const repeated = new Set(
    [...inBody, ...inNotes].filter((call) => call.occurrence > 1).map((call) => call.note),
  );

  const numbers = new Map(
    [...targets.values(), ...firstCalls.values()].map((place, index) => [place, index + 1] as const),
  );
  const marked = (place: Target | NoteReference, name: string, children: readonly ParagraphChild[]) => [
    new NumberedBookmark(name, numbers.get(place) ?? 0, children),
  ];

  return {
    of: (id) => (targets.has(id) ? bookmarkName(id) : undefined),
    around: (node, children) =>
      targets.get(node.id) === node ? marked(node, bookmarkName(node.id), children) : [...children],
    aroundCall: (node, children) =>
      firstCalls.get(node.note) === node && repeated.has(node.note)
        ? marked(node, callName(node.note), children)
        : [...children],
    ofFirstCall: (note) => (firstCalls.has(note) ? callName(note) : undefined),
  };
}

export function noteCalls(blocks: readonly Block[]): NoteReference[] {
  const inlines = [...inlineRuns(blocks)].flatMap((run): Inline[] => [...inlineNodes(run)]);
  return inlines.filter((inline) => inline.type === 'noteReference');
}

/** Ids hold no colon, so a note may have the same id as a heading. */
function callName(note: string): string {
  return bookmarkName(`not:${note}`);
}
