import { explainLine } from './explain-line.js';
import { fault, notFound, type Answer } from './fault.js';
import { askedLine } from './find-line.js';
import { findPath } from './find-path.js';
import { findQuestion, findText } from './find-text.js';
import { foundAnswer } from './found-answer.js';
import type { Found } from './found.js';
import { readSubject, type Reading, type Subject } from './reading.js';

/**
 * Answers questions about where something comes from: words of a document, or the path, the id, or the file and line of
 * an answer.
 */
export function explainer(subject: Subject): (query: string) => Answer {
  const reading = readSubject(subject);
  return (query) => explain(query, reading);
}

function explain(query: string, reading: Reading): Answer {
  if (!/[\p{L}\p{N}]/u.test(query)) return fault('explain/nothing-asked');
  const line = askedLine(query);
  if (line !== undefined) return explainLine(line, reading);

  const { book, documents } = reading;
  const path = findPath(query, book.nodes);
  const byPath = path.nodes.map((node) => foundAnswer(node, documents, book));
  if (byPath.length > 0 && path.isPath) return { found: byPath };
  const byWords = findText(query, reading);
  // An id is asked for as such, unless its words stand by themselves too: a heading that is called as its chapter's key.
  if (byPath.length > 0 && byWords.quality !== 'piece') return { found: byPath };
  const byText = [...byPath, ...byWords.found];
  const found = byText.length > 0 ? onceEach(byText) : findQuestion(query, reading);
  return found.length > 0 ? { found } : notFound(query, path.nearest, reading);
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

export type { Answer, Subject };
