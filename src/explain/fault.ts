import type { Details, Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { findSimilar } from './find-similar.js';
import type { Found } from './found.js';
import type { Reading } from './reading.js';

/** Best first; or why nothing is found. */
export type Answer = { found: Found[] } | { problem: Problem };

/** With what was probably meant: a path, or what is most like it in the documents. */
export function notFound(query: string, nearest: string | undefined, { documents }: Reading): Answer {
  const details = { query: excerpt(query) };
  if (nearest !== undefined) return fault('explain/not-found', { ...details, nearest }, 'nearest');
  const similar = findSimilar(
    query,
    documents.flatMap(({ passages }) => passages),
  );
  if (similar.length === 0) return fault('explain/not-found', details);
  return fault('explain/not-found', { ...details, similar: similar.join(' · ') }, 'similar');
}

export function fault(code: string, details: Details = {}, hint?: string): Answer {
  const found = { code, severity: 'error' as const, place: { file: '' }, details };
  return { problem: hint === undefined ? found : { ...found, hint } };
}
