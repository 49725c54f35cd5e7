import type { Catalogue } from './catalogue.js';
import { gapCode, type Details, type Diagnostic, type Place, type Problem } from './diagnostic.js';

/**
 * Puts words to problems and sorts them by file, line and column. Gaps come last, in their own order: the document's,
 * for a question that is not in the file has no line of its own to be sorted by. Throws when a code is missing from
 * the catalogue: that is a fault of the program, found by a test.
 */
export function localise(problems: readonly Problem[], catalogue: Catalogue): Diagnostic[] {
  return byPlaceGapsLast(problems.map((problem) => putWords(problem, catalogue)));
}

/** Diagnostics in the order in which they are shown. */
export function byPlaceGapsLast(said: readonly Diagnostic[]): Diagnostic[] {
  return [
    ...said.filter(({ code }) => code !== gapCode).sort((left, right) => byPlace(left.place, right.place)),
    ...said.filter(({ code }) => code === gapCode),
  ];
}

function putWords({ details: typed, hint: variant, ...found }: Problem, catalogue: Catalogue): Diagnostic {
  const details = catalogue.language === 'sv' ? withDecimalCommas(typed) : typed;
  const { code, page } = found;
  const words = Object.hasOwn(catalogue.messages, code) ? catalogue.messages[code] : undefined;
  if (words === undefined) throw new Error(`no words for ${code} in the catalogue ${catalogue.language}`);
  const reference = page === undefined ? words.reference : fill(catalogue.diagnostics.reference, { page });
  const hint = (variant === undefined ? undefined : words.hints?.[variant]) ?? words.hint;
  return {
    ...found,
    message: fill(words.message, details),
    ...(hint === undefined ? {} : { hint: fill(hint, details) }),
    ...(reference === undefined ? {} : { reference }),
  };
}

/** Numbers with decimals as Swedish writes them. What is a text is left: it may be what is to be typed. */
function withDecimalCommas(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [
      name,
      typeof detail === 'number' ? String(detail).replace('.', ',') : detail,
    ]),
  );
}

/** Replaces `{name}`. A name without a detail stays as it is: half a message serves the user better than none. */
export function fill(words: string, details: Details): string {
  return words.replace(/\{([\p{L}\w]+)\}/gu, (placeholder, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : placeholder,
  );
}

function byPlace(left: Place, right: Place): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}
