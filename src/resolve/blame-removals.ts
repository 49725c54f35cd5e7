import { isGroup } from '../answers/parts.js';
import type { Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { answerAt } from '../region/answer-at.js';
import { partAt, wordsOfPath } from '../region/part-path.js';
import type { Merged } from './merge.js';
import type { Removal } from './removals.js';

/** The keys that hold ids of goals and areas. */
const referring = ['mål', 'område'];

/**
 * What the member takes away but the region's other parts still refer to. It is told at the member's line, for the region's
 * files are right as they are.
 */
export function blameRemovals(
  removals: readonly Removal[],
  template: unknown,
  { answers, origins }: Merged,
  schema: Schema,
): Problem[] {
  return removals.flatMap(({ path, place }) => {
    const item = partAt(path, schema, template)?.value;
    const id = isGroup(item) ? item['id'] : undefined;
    if (typeof id !== 'string') return [];
    const referrers = [...origins].flatMap(([pointer, { side }]) => {
      const key = pointer.slice(pointer.lastIndexOf('/') + 1);
      if (side !== 'region' || !referring.includes(key)) return [];
      const value = answerAt(answers, pointer);
      const ids: unknown[] = Array.isArray(value) ? value : [value];
      if (!ids.includes(id)) return [];
      const holder = answerAt(answers, pointer.slice(0, pointer.lastIndexOf('/')));
      return isGroup(holder) && typeof holder['id'] === 'string' ? [holder['id']] : [];
    });
    if (referrers.length === 0) return [];
    const details = {
      part: excerpt(wordsOfPath(path, schema)),
      id: excerpt(id),
      others: referrers.slice(0, 5).join(', '),
    };
    return [{ code: 'region/removed-but-used', severity: 'error' as const, place, details }];
  });
}
