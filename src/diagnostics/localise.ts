import type { Catalogue } from './catalogue.js';
import type { Details, Diagnostic, Place, Problem } from './diagnostic.js';

/**
 * Puts words to problems and sorts them by file, line and column. What has a topic (the gaps) comes last, in its own
 * order: the document's, for a question that is not in the file has no line of its own to be sorted by. Throws when
 * a code is missing from the catalogue: that is a fault of the program, found by a test.
 */
export function localise(problems: readonly Problem[], catalogue: Catalogue): Diagnostic[] {
  const said = problems.map((problem) => putWords(problem, catalogue));
  const placed = said.filter(({ topic }) => topic === undefined);
  return [
    ...placed.sort((left, right) => byPlace(left.place, right.place)),
    ...said.filter(({ topic }) => topic !== undefined),
  ];
}

function putWords(problem: Problem, catalogue: Catalogue): Diagnostic {
  const { code, severity, place, details, page, topic } = problem;
  const words = Object.hasOwn(catalogue.messages, code) ? catalogue.messages[code] : undefined;
  if (words === undefined) throw new Error(`no words for ${code} in the catalogue ${catalogue.language}`);
  const hint = (problem.hint === undefined ? undefined : words.hints?.[problem.hint]) ?? words.hint;
  return {
    code,
    severity,
    place,
    message: fill(words.message, details),
    ...(hint === undefined ? {} : { hint: fill(hint, details) }),
    ...(page === undefined ? {} : { reference: fill(catalogue.diagnostics.reference, { page }), page }),
    ...(topic === undefined ? {} : { topic }),
  };
}

/** Replaces `{name}`. A name without a detail stays as it is: half a message serves the user better than none. */
export function fill(words: string, details: Details): string {
  return words.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : placeholder,
  );
}

function byPlace(left: Place, right: Place): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}
