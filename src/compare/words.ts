/**
 * A word is what a reader takes as one: "e-tjänst", "EU:s", "34,5", "6 000", "2027–2030", "2026/0412", "insats 6.2.1".
 * Everything between words is a piece of its own, a sign at a time.
 */
const word =
  /[\p{L}\p{M}\p{N}]+(?:(?:[-\u2010\u2011’':\u00AD]|(?<=\p{N})[.,/–](?=\p{N})|(?<=\p{N})[ \u00A0\u202F](?=\p{N}{3}(?!\p{N}))|\u00A0)[\p{L}\p{M}\p{N}]+)*/u
    .source;

const pieces = new RegExp(`${word}|\\s+|.`, 'gsu');

/** The text cut into words, spaces and signs; joined they are the text again. */
export function wordsOf(text: string): string[] {
  return text.match(pieces) ?? [];
}

/** Whether a piece says anything by itself. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}
