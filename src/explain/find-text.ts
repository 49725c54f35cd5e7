import { findWords, type Quality } from './find-words.js';
import { foundAnswer } from './found-answer.js';
import { foundWords } from './found-words.js';
import type { Found } from './found.js';
import { keyOfQuery, keyText } from './key-text.js';
import type { Reading } from './reading.js';

/** Fewer letters than this are no question. */
const shortestQuestion = 10;

/** Words of the documents; or of answers that the documents write in another way, or do not show at all. */
export function findText(query: string, reading: Reading): { found: Found[]; quality: Quality } {
  const { book, documents } = reading;
  const { matches, quality } = findWords(query, reading.words, reading.heads);
  const words = foundWords(matches, book);
  if (quality === 'piece' || quality === 'words') return { found: words, quality };
  const raw = findWords(query, reading.answers);
  const pointers = raw.matches
    .filter(({ match }) => match.quality === raw.quality)
    .flatMap(({ match }) => match.parts.map(({ piece }) => piece.source))
    .flatMap((source) => (source.kind === 'answer' ? [source.pointer] : []));
  const answers = [...new Set(pointers)].flatMap((pointer) => book.at(pointer) ?? []);
  return { found: [...answers.map((node) => foundAnswer(node, documents, book)), ...words], quality };
}

/** A question of the schema or of the list of gaps, in its own words. */
export function findQuestion(query: string, { book, documents }: Reading): Found[] {
  const wanted = keyOfQuery(query);
  if (wanted.length < shortestQuestion) return [];
  return book.nodes
    .filter(({ question, parent }) => question !== undefined && question !== parent?.question)
    .filter(({ question = '' }) => keyText(question).key.includes(wanted))
    .map((node) => foundAnswer(node, documents, book));
}
