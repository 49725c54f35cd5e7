import { isGroup } from '../answers/parts.js';

/** More of a locked text than this says no more than its beginning. */
const limit = 300;

/** What a locked part says, on one line, for the message to whoever has written something else there. */
export function lockedWords(value: unknown): string {
  const words = wordsOf(value).replace(/\s+/g, ' ').trim();
  return words.length <= limit ? words : `${words.slice(0, limit - 1).trimEnd()}…`;
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((item: unknown) => wordsOf(item)).join('; ');
  if (!isGroup(value)) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${wordsOf(inner)}`)
    .join(', ');
}
