import type { Text } from 'hast';

/** A text node. Escaping is left to the printing of the whole page; nothing typed by a user is ever markup here. */
export function text(value: string): Text {
  return { type: 'text', value };
}
