import { pointerTo } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Place, Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Bindings } from '../region/bindings.js';
import { findPart, partAt, wordsOfPath, writablePaths, type PartPath } from '../region/part-path.js';

/** The key under which a member lists what it takes away from the template. */
export const removalKey = 'ta_bort';

/** A part that is taken away, and the line that says so. */
export interface Removal {
  path: PartPath;
  place: Place;
}

/** What a member takes away, and what is wrong with it. What is locked, or holds something locked, stays. */
export function removalsOf(
  own: Placed,
  template: unknown,
  bindings: Bindings,
  schema: Schema,
): { removals: Removal[]; problems: Problem[] } {
  const written = own.answers[removalKey];
  if (written === undefined) return { removals: [], problems: [] };
  const list = Array.isArray(written) ? (written as unknown[]) : [written];
  const removals: Removal[] = [];
  const problems: Problem[] = [];
  for (const [index, words] of list.entries()) {
    const pointer = Array.isArray(written) ? pointerTo(`/${removalKey}`, index) : `/${removalKey}`;
    const place = own.places.value(pointer);
    if (typeof words !== 'string') {
      const key = own.places.key(pointer);
      problems.push({ code: 'region/remove-not-path', severity: 'error', place: key, details: {} });
      continue;
    }
    const path = findPart(words, schema, template);
    const part = path === undefined ? undefined : partAt(path, schema, template);
    // An item without what it is called by would be another item.
    if (path === undefined || part === undefined || part.value === path.at(-2)) {
      problems.push(nowhere(words, place, schema, template));
    } else if (bindings.stated(path) === 'locked' || bindings.hasLockedInside(path)) {
      const details = { part: excerpt(wordsOfPath(path, schema)) };
      problems.push({ code: 'region/locked-removed', severity: 'error', place, details });
    } else {
      removals.push({ path, place });
    }
  }
  return { removals, problems };
}

function nowhere(words: string, place: Place, schema: Schema, template: unknown): Problem {
  const meant = nearest(words, writablePaths(schema, template));
  return {
    code: 'region/remove-nowhere',
    severity: 'error',
    place,
    details: { part: excerpt(words), ...(meant === undefined ? {} : { nearest: meant }) },
    ...(meant === undefined ? {} : { hint: 'nearest' }),
  };
}
