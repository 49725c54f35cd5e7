import type { ContentsEntry } from './tree.js';

/** So many entries a page always has room for below the heading, also when some take two lines. */
const pageful = 40;

/**
 * Whether a table of contents with these entries stands on one page: what does not fit below the control box moves to the
 * next page as a whole, so that no page holds but a few lines of it.
 */
export function isKeptTogether(entries: readonly ContentsEntry[]): boolean {
  return entries.length <= pageful;
}

/** Whether an entry leads on to a deeper one, and may not be the last of its page. */
export function leadsOn(entries: readonly ContentsEntry[], index: number): boolean {
  const [entry, next] = entries.slice(index, index + 2);
  return entry !== undefined && next !== undefined && next.depth > entry.depth;
}
