import { createHash } from 'node:crypto';

/**
 * What a Word file that is sent out says of itself, as properties of its own (docProps/custom.xml): they are what is left
 * when other programs have saved it. Their names begin with these words.
 */
export const wordProperties = {
  /** The edition that it is of. */
  edition: 'remissklar-utgava',
  /** The keys of its own paragraphs, and of what stands in fields that are not filled in, in several properties each. */
  words: 'remissklar-text-',
  placeholders: 'remissklar-ledtext-',
} as const;

/** Letters in a key: enough that no paragraph somebody writes is taken for one of some thousand. */
const keyLength = 4;
/** Keys in a property: Word has room for 255 letters in one. */
const keysInProperty = 60;

/**
 * By which a paragraph is known again: its letters and digits alone, for programs write spaces and signs anew when they
 * save. "" for a paragraph without any.
 */
export function wordsKey(words: string): string {
  const letters = lettersOf(words);
  return letters === '' ? '' : createHash('sha256').update(letters).digest('base64url').slice(0, keyLength);
}

/** Whether words begin with others, by what `wordsKey` tells them by. */
export function startsAs(whole: string, start: string): boolean {
  return lettersOf(whole).startsWith(lettersOf(start));
}

function lettersOf(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The keys of these words as the values of properties, each once. */
export function keysAsValues(words: readonly string[]): string[] {
  const keys = [...new Set(words.map(wordsKey))].filter((key) => key !== '').sort();
  return Array.from({ length: Math.ceil(keys.length / keysInProperty) }, (_, index) =>
    keys.slice(index * keysInProperty, (index + 1) * keysInProperty).join(''),
  );
}

/** The keys that such a value holds. */
export function keysInValue(value: string): string[] {
  return value.match(/[\w-]{4}/g) ?? [];
}
