import { excerpt } from '../diagnostics/excerpt.js';
import type { Document } from '../document/tree.js';
import type { AnswerBook } from './answer-book.js';
import type { Origin } from './explanation.js';
import { addSighted, type Found, type Sighted } from './found.js';
import { originsOf } from './origins.js';
import type { Match } from './running-text.js';
import { showingOf } from './showing.js';

/** The words that were found, as one explanation for each origin. `matches` stand in the order of preference. */
export function foundWords(
  matches: readonly { match: Match; whole: { document: Document } }[],
  book: AnswerBook,
): Found[] {
  const byOrigin = new Map<string, Found>();
  for (const { match, whole } of matches) {
    const { document } = whole;
    const origins = originsOf(match.parts, book);
    if (origins.length === 0) continue;
    const key = origins.map(keyOf).join(' ');
    const found = byOrigin.get(key) ?? { words: excerpt(match.words), origins, shown: [] };
    byOrigin.set(key, found);
    const telling = match.parts.filter(({ piece }) => piece.source.kind !== 'nothing');
    const first = telling.find(({ piece }) => piece.source.kind === origins[0]?.kind) ?? telling[0];
    if (first === undefined) continue;
    const showing = showingOf(first.piece, first.passage, document, book);
    addSighted(found.shown, document, showing, match.parts);
  }
  return [...byOrigin.values()].map(headingFirst);
}

/** What has a number is where it is numbered, wherever else it is referred to. */
function headingFirst(found: Found): Found {
  if (found.origins[0]?.kind !== 'number') return found;
  const isHeading = ({ showing }: Sighted): boolean => showing.within === 'heading';
  const shown = [...found.shown.filter(isHeading), ...found.shown.filter((one) => !isHeading(one))];
  return { ...found, shown };
}

function keyOf(origin: Origin): string {
  switch (origin.kind) {
    case 'answer':
    case 'gap':
    case 'unanswered':
    case 'framework':
      return `${origin.kind}:${origin.pointer}`;
    case 'template':
      return `${origin.template.file}:${origin.template.line}`;
    case 'number':
      return `number:${origin.target}`;
    case 'computed':
      return JSON.stringify([origin.template, origin.from.map(({ pointer }) => pointer)]);
    case 'profile':
      return `profile:${origin.pointer}`;
    case 'term':
      return `term:${origin.term}`;
  }
}
