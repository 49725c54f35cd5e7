import type { Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Details, Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Document } from '../document/tree.js';
import { documentInline } from '../document/walk.js';
import type { Terms } from '../language/terms.js';

import { answerBook, type AnswerBook } from './answer-book.js';
import { askedLine, findLine, type AskedLine } from './find-line.js';
import { findPath } from './find-path.js';
import { findSimilar } from './find-similar.js';
import { findWords } from './find-words.js';
import { foundAnswer, foundWords, type Found, type ReadDocument } from './found.js';
import { keyOfQuery, keyText } from './key-text.js';
import { readPassages } from './read-passages.js';

export interface Question {
  /** Words of a document, or the path, the id, or the file and line of an answer. */
  query: string;
  project: Project;
  schema: Schema;
  terms: Terms;
  /** Arranged, and composed to be explained; each with the headings that its printed contents list. */
  documents: readonly { document: Document; listed: readonly string[] }[];
}

/** Best first; or why nothing is found. */
export type Answer = { found: Found[] } | { problem: Problem };

/** Where something comes from: see `Question.query`. */
export function explain({ query, project, schema, terms, documents }: Question): Answer {
  const read = documents.map(({ document, listed }): ReadDocument => ({
    document,
    passages: readPassages({ document, terms, answers: project.answers, listed: new Set(listed) }),
  }));
  const book = answerBook(project, schema, referenceWords(documents.map(({ document }) => document)));
  if (!/[\p{L}\p{N}]/u.test(query)) return problem('explain/nothing-asked');
  const line = askedLine(query);
  if (line !== undefined) return explainLine(line, project, read, book);

  const path = findPath(query, book.nodes);
  const byPath = path.nodes.map((node) => foundAnswer(node, read, book));
  if (byPath.length > 0 && path.isPath) return { found: byPath };
  const found = [...byPath, ...findText(query, read, book)];
  if (found.length > 0) return { found: onceEach(found) };
  return notFound(query, path.nearest, read);
}

function findText(query: string, documents: readonly ReadDocument[], book: AnswerBook): Found[] {
  const { matches, quality } = findWords(query, documents);
  const words = foundWords(matches, book);
  if (quality === 'piece' || quality === 'words') return words;
  // What the document writes in another way, or does not show at all.
  const wanted = keyOfQuery(query);
  const raw = book.spoken.filter(({ text }) => wanted !== '' && keyText(text).key.includes(wanted));
  const whole = raw.filter(({ text }) => keyText(text).key === wanted);
  const answers = (whole.length > 0 ? whole : raw).flatMap(({ pointer }) => book.at(pointer) ?? []);
  return [...answers.map((node) => foundAnswer(node, documents, book)), ...words];
}

function explainLine(
  asked: AskedLine,
  project: Project,
  documents: readonly ReadDocument[],
  book: AnswerBook,
): Answer {
  const line = findLine(asked, book.nodes, project);
  if ('fault' in line) {
    const { file, line: number } = asked;
    if (line.fault === 'no-such-file')
      return problem('explain/no-such-file', { file, choices: line.files.join(', ') });
    if (line.fault === 'no-such-line')
      return problem('explain/no-such-line', { file, line: number, lines: line.lines });
    return problem('explain/nothing-there', { file, line: number });
  }
  const words = line.words === '' ? [] : findText(line.words, documents, book);
  const pointers = line.nodes.map(({ pointer }) => pointer);
  const onLine = words.filter(({ origins }) =>
    origins.some((origin) => origin.kind === 'answer' && pointers.includes(origin.pointer)),
  );
  return { found: onLine.length > 0 ? onLine : line.nodes.map((node) => foundAnswer(node, documents, book)) };
}

/** An answer that is found by its path and by its words is told once. */
function onceEach(found: readonly Found[]): Found[] {
  const told = new Set<string>();
  return found.filter(({ origins }) => {
    const [first, ...others] = origins;
    const key = first?.kind === 'answer' && others.length === 0 ? first.pointer : undefined;
    if (key === undefined) return true;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** What stands where a long answer refers to an id and leaves the words to the program. */
function referenceWords(documents: readonly Document[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const node of documents.flatMap((document) => [...documentInline(document)])) {
    if (node.type !== 'crossReference' || node.form !== 'full') continue;
    const [child] = node.children;
    if (child?.type === 'text' && child.source === undefined) words.set(node.target, child.value);
  }
  return words;
}

function notFound(query: string, nearest: string | undefined, documents: readonly ReadDocument[]): Answer {
  const details = { query: excerpt(query) };
  if (nearest !== undefined) return problem('explain/not-found', { ...details, nearest }, 'nearest');
  const similar = findSimilar(
    query,
    documents.flatMap(({ passages }) => passages),
  );
  if (similar.length === 0) return problem('explain/not-found', details);
  return problem('explain/not-found', { ...details, similar: similar.join(' · ') }, 'similar');
}

function problem(code: string, details: Details = {}, hint?: string): Answer {
  const found = { code, severity: 'error' as const, place: { file: '' }, details };
  return { problem: hint === undefined ? found : { ...found, hint } };
}
