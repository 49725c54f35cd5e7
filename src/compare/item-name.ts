import { textOf } from '../answers/parts.js';

/** A source has no name: so much of its text is enough to know it by. */
const longest = 60;

/** What an item is called by whoever reads about it; its id only when there is nothing else. */
export function itemName(item: unknown): string | undefined {
  const name = ['namn', 'titel', 'mått'].map((key) => textOf(item, key)).find((one) => one !== undefined);
  if (name !== undefined) return name;
  const text = textOf(item, 'text')?.trim().replace(/\s+/gu, ' ');
  if (text === undefined || text === '') return textOf(item, 'id');
  if (text.length <= longest) return text.replace(/\.$/u, '');
  return `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}
