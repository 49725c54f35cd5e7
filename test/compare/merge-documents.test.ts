import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberNotes } from '../../src/arrange/number-notes.js';
import { mergeDocuments } from '../../src/compare/merge-documents.js';
import { comparable, sideOf } from '../../src/compare/side.js';
import type { Document } from '../../src/document/tree.js';
import { randomDocument, randomRevision } from '../support/random-documents.js';

/** What a reader sees, notes numbered by their calls. */
function seen(document: Document): Pick<Document, 'body' | 'notes'> {
  const { body, notes } = comparable(numberNotes(document));
  return { body, notes };
}

describe('two documents put together', () => {
  it.each([
    ['that have nothing to do with each other', fc.tuple(randomDocument, randomDocument)],
    ['one made of the other', randomRevision],
  ])('are the new one when all is accepted and the old one when all is rejected: %s', (_name, pairs) => {
    fc.assert(
      fc.property(pairs, ([old, fresh]) => {
        const both = mergeDocuments(old, fresh);
        expect(seen(sideOf(both, 'accepted'))).toEqual(seen(fresh));
        expect(seen(sideOf(both, 'rejected'))).toEqual(seen(old));
      }),
      { numRuns: 300 },
    );
  });
});
