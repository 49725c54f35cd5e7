import type { Schema } from '../../answers/schema.js';
import { chapterOf } from '../../answers/schema.js';
import { gapCode, type Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import type { Status } from '../../document/tree.js';
import type { Bindings } from '../../region/bindings.js';
import { partAt, wordsOfPath } from '../../region/part-path.js';
import type { MemberProject } from '../../region/region.js';

/**
 * What the region wants every member to answer itself and this one has not. Where a question of the guide's is unanswered the
 * gap already tells, so only what the gaps do not tell is said: such as a part where the region's own words still stand.
 */
export function findUnanswered(
  { own, project, file }: MemberProject,
  bindings: Bindings,
  gaps: readonly Problem[],
  schema: Schema,
  stage: Status,
): Problem[] {
  return bindings.all.flatMap(({ path, binding }): Problem[] => {
    if (binding !== 'required' || partAt(path, schema, own) !== undefined) return [];
    const merged = partAt(path, schema, project.answers);
    const pointer =
      merged?.pointer ?? `/${path.map((one) => one.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
    const isTold = gaps.some(
      ({ code, place }) =>
        code === gapCode &&
        place.path !== undefined &&
        (place.path === pointer ||
          place.path.startsWith(`${pointer}/`) ||
          pointer.startsWith(`${place.path}/`)),
    );
    if (isTold) return [];
    const chapter = chapterOf(schema, pointer);
    return [
      {
        code: 'region/required-unanswered',
        severity: stage === 'utkast' ? 'warning' : 'error',
        place: { file, path: pointer },
        details: { part: excerpt(wordsOfPath(path, schema)) },
        ...(merged === undefined ? {} : { hint: 'region-words' }),
        ...(chapter === undefined ? {} : { chapter }),
      },
    ];
  });
}
