import { createHash } from 'node:crypto';

/** The file's own property (docProps/custom.xml) that says which edition it belongs to. */
export const editionProperty = 'remissklar-utgava';

/** Namespace of the part (customXml/) that tells which words of a file are its own. */
export const ownWordsNamespace = 'urn:remissklar:own-words';

/** Enough that no paragraph somebody writes is taken for one of some thousand. */
const shownOfHash = 8;

/**
 * By which a paragraph is known again: its letters and digits alone, for programs write spaces and signs anew when they
 * save. "" for a paragraph without any.
 */
export function wordsKey(words: string): string {
  const letters = words.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return letters === '' ? '' : createHash('sha256').update(letters).digest('hex').slice(0, shownOfHash);
}
