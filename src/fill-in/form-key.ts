import { isGroup, valueOf } from '../answers/parts.js';
import type { FormKey } from '../region/form-key.js';
import { fieldMark } from '../region/form-marks.js';
import { fieldsOf, fieldTag, rowPath, type FormPlan } from '../region/form.js';

/** What a reader of filled-in forms must know of this one. `placeholders` are the words that stand in empty fields. */
export function formKey(plan: FormPlan, answers: unknown, placeholders: readonly string[]): FormKey {
  return {
    fields: new Map(
      fieldsOf(plan).map(({ path, kind }) => [
        fieldMark(path),
        { kind, tag: fieldTag(path, fieldMark(path)) },
      ]),
    ),
    rows: new Map(
      plan.parts.flatMap((part) =>
        part.part === 'grid'
          ? part.rows.map((row): [string, string[]] => [
              fieldMark(rowPath(row)),
              row.map(({ path }) => fieldMark(path)),
            ])
          : [],
      ),
    ),
    ids: new Set(idsIn(answers)),
    placeholders: new Set(placeholders),
  };
}

/** The ids of everything that an answer can refer to. */
function idsIn(answers: unknown): string[] {
  if (Array.isArray(answers)) return (answers as unknown[]).flatMap(idsIn);
  if (!isGroup(answers)) return [];
  const id = valueOf(answers, 'id');
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(answers).flatMap(idsIn)];
}
