import type { ProfileAnswers } from '../answers/profile.js';
import type { Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Document } from '../document/tree.js';
import { documentInline } from '../document/walk.js';
import type { Terms } from '../language/terms.js';
import { answerBook, type AnswerBook } from './answer-book.js';
import { shelve, type Shelf } from './find-words.js';
import { headKeys, repeatedRows } from './frame-passages.js';
import type { ReadDocument } from './found.js';
import { readPassages } from './read-passages.js';

/** What can be asked about. */
export interface Subject {
  project: Project;
  schema: Schema;
  terms: Terms;
  /** Arranged, and composed to be explained; each with the headings that its printed contents list. */
  documents: readonly { document: Document; listed: readonly string[] }[];
}

/** The subject, read. */
export interface Reading {
  project: Project;
  book: AnswerBook;
  documents: readonly ReadDocument[];
  /** The words of the documents, and those of the answers as they stand in their files. */
  words: Shelf<ReadDocument>;
  answers: Shelf<AnswerBook>;
  /** Lines that come again on page after page: see `headKeys` and `repeatedRows`. */
  heads: ReadonlySet<string>;
}

export function readSubject({ project, schema, terms, documents }: Subject): Reading {
  const { answers } = project;
  const profile = (project.profile?.answers ?? {}) as ProfileAnswers;
  const read = documents.map(({ document, listed }): ReadDocument => ({
    document,
    passages: readPassages({ document, terms, answers, profile, listed: new Set(listed) }),
  }));
  const book = answerBook(project, schema, referenceWords(documents.map(({ document }) => document)));
  const heads = new Set(
    documents.flatMap(({ document }) => [...headKeys(document, terms, profile), ...repeatedRows(document)]),
  );
  return { project, book, documents: read, words: shelve(read), answers: shelve([book]), heads };
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
