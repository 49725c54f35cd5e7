import type { Document } from '../document/tree.js';
import type { AnswerBook } from './answer-book.js';
import type { AnswerPlace } from './explanation.js';
import type { Sighted } from './found.js';
import { placesOf } from './origins.js';
import type { Passage, Piece } from './passages.js';

/** How a piece stands in its document. */
export function showingOf(
  { source }: Piece,
  { section, within, label }: Passage,
  { metadata }: Document,
  book: AnswerBook,
): Sighted['showing'] {
  const template = 'template' in source ? source.template : undefined;
  const through = throughOf(source, book);
  return {
    document: metadata.title,
    ...(section === undefined ? {} : { section }),
    within,
    ...(label === undefined ? {} : { label }),
    ...(template === undefined ? {} : { template: { file: template.file, line: template.line } }),
    ...(through.length === 0 ? {} : { through }),
  };
}

function throughOf(source: Piece['source'], book: AnswerBook): AnswerPlace[] {
  if (source.kind === 'template') return placesOf(source.template.condition, book);
  if (source.kind !== 'number' || source.within === undefined) return [];
  // In a list of all actions each one's number goes by its own id, which tells nothing.
  return source.within.endsWith('/id') ? [] : [book.reference(source.within, source.target)];
}

/** A section, whatever lines of the template and tables in it show the parts of a group. */
export function coarseShowing({ section, within }: Passage, { metadata }: Document): Sighted['showing'] {
  const isApart = ['note', 'contents', 'cover', 'head'].includes(within);
  return {
    document: metadata.title,
    ...(section === undefined ? {} : { section }),
    within: isApart ? within : 'text',
  };
}
