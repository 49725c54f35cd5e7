import { createHash } from 'node:crypto';
import type { View } from './reply.js';
import type { ViewTarget } from './target.js';

/** How much of the hash an id carries: enough for some thousands of views. */
const shownOfHash = 8;

/** "paragraph/12", "action/kontaktcenter", "whole/": what a view is about, as its id and the form's fields have it. */
export function targetRef({ kind, id, paragraph }: ViewTarget): string {
  return kind === 'paragraph' && paragraph !== undefined ? `paragraph/${paragraph}` : `${kind}/${id}`;
}

/**
 * The ids of the views of one reply, in their order: "s-3f9a2c07". The same consultee's same words about the same thing
 * have the same id in whatever file and order they come; where a reply says a thing twice the second is
 * "s-3f9a2c07-2".
 */
export function viewIds(consultee: string, views: readonly View[]): string[] {
  const counts = new Map<string, number>();
  return views.map(({ target, kind, text, proposal, position }) => {
    // A position without words is told from another by what it is.
    const said = text === '' && proposal === undefined ? (position ?? '') : text;
    const parts = JSON.stringify([consultee, targetRef(target), kind, said, proposal ?? null]);
    const hash = createHash('sha256').update(parts.normalize('NFC')).digest('hex');
    const id = `s-${hash.slice(0, shownOfHash)}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
