import { createHash } from 'node:crypto';
import type { Edition } from './edition.js';
import { plainText } from './plain-text.js';
import type { View } from './reply.js';
import type { ViewTarget } from './target.js';

/** How much of the hash an id carries: enough for some thousands of views. */
const shownOfHash = 8;

/** "paragraph/12", "action/kontaktcenter", "whole/": what a view is about, as the form's fields have it. */
export function targetRef({ kind, id, paragraph }: ViewTarget): string {
  return kind === 'paragraph' && paragraph !== undefined ? `paragraph/${paragraph}` : `${kind}/${id}`;
}

/**
 * Everything that makes a view the one it is: two views are the same only when this is. A paragraph is told by its words
 * too, for the next edition may have another under its number.
 */
export function viewIdentity(
  consultee: string,
  { target, kind, text, proposal, quoted, position, author }: Omit<View, 'key'>,
  { id: edition, paragraphs }: Pick<Edition, 'id' | 'paragraphs'>,
): string {
  const { paragraph: number, point, stated } = target;
  const paragraph = paragraphs.find((one) => one.number === number);
  const place =
    number === undefined ? null : paragraph === undefined ? edition : [paragraph.text, ...paragraph.points];
  const marked = quoted === undefined ? null : plainText(quoted).replace(/\s+/gu, ' ').trim();
  const about = [targetRef(target), place, point ?? null, stated ?? null, marked];
  const said = [kind, text, proposal ?? null, position ?? null, author ?? null];
  return JSON.stringify([consultee, about, said]).normalize('NFC');
}

/** "s-3f9a2c07-2" → "s-3f9a2c07" */
export function bareId(id: string): string {
  return id.split('-', 2).join('-');
}

/**
 * The ids of the views of one reply, in their order: "s-3f9a2c07". The same consultee's same words about the same thing
 * have the same id in whatever file and order they come; where a reply says a thing twice the second is
 * "s-3f9a2c07-2". `edition` is the one that the reply is read by.
 */
export function viewIds(
  consultee: string,
  views: readonly View[],
  edition: Pick<Edition, 'id' | 'paragraphs'>,
): string[] {
  const counts = new Map<string, number>();
  return views.map((view) => {
    const hash = createHash('sha256')
      .update(viewIdentity(consultee, view, edition))
      .digest('hex');
    const id = `s-${hash.slice(0, shownOfHash)}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
