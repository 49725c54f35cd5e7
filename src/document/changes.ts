import type { Change } from './tree.js';

/** With a colon, which no id that a user types may have. */
const prefix = 'tidigare:';

/** The id that something of the old document has in one that shows changes, where the new one may have the same. */
export function earlierId(id: string): string {
  return id === '' ? '' : `${prefix}${id}`;
}

/** The id that it had in the old document itself. */
export function originalId(id: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

export function isEarlierId(id: string): boolean {
  return id.startsWith(prefix);
}

/** A piece of text with what became of it. */
export interface ChangedText {
  text: string;
  change?: Change;
}
