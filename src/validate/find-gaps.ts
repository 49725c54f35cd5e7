import type { Project } from '../answers/project.js';
import { questionsIn } from '../answers/questions.js';
import { chapterOf, type Schema } from '../answers/schema.js';
import { gapCode, type Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Status } from '../document/tree.js';

/**
 * The questions that have no answer yet. In a draft they are warnings: the gap is shown in the document. What is sent
 * out or adopted must have none.
 */
export function findGaps(project: Project, schema: Schema, status: Status): Problem[] {
  return questionsIn(schema, project.answers)
    .filter(({ answered }) => !answered)
    .map(({ pointer, question, title, path, page }) => ({
      code: gapCode,
      severity: status === 'utkast' ? ('warning' as const) : ('error' as const),
      place: project.places.key(pointer),
      details: { question, title, path: path.map((part) => excerpt(part)).join(' › ') },
      chapter: chapterOf(schema, pointer) ?? '',
      ...(page === undefined ? {} : { page }),
    }));
}
