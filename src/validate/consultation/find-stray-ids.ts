import { partsAt, textOf, type Part } from '../../answers/parts.js';
import { pointerTo } from '../../answers/pointer.js';
import type { ConsultationFile } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { nearest } from '../../diagnostics/nearest.js';

const questions = ['frågor', '*'];
const consultees = ['remissinstanser', '*'];

/** Ids that two questions or two consultees share, and ids that lead nowhere. `targets`: those of the document. */
export function findStrayIds(file: ConsultationFile, targets?: Iterable<string>): Problem[] {
  const asked = partsAt(file.answers, questions).flatMap(({ value }) => textOf(value, 'id') ?? []);
  return [
    ...[questions, consultees].flatMap((path) => findRepeated(partsAt(file.answers, path), file)),
    ...findLost([...consultees, 'frågor', '*'], asked, 'validate/unknown-question', file),
    ...(targets === undefined
      ? []
      : findLost([...questions, 'gäller', '*'], [...targets], 'validate/unknown-target', file)),
  ];
}

function findRepeated(items: readonly Part[], { places }: ConsultationFile): Problem[] {
  const first = new Map<string, number | undefined>();
  return items.flatMap(({ pointer, value }): Problem[] => {
    const id = textOf(value, 'id') ?? '';
    const place = places.value(pointerTo(pointer, 'id'));
    if (!first.has(id)) {
      first.set(id, place.line);
      return [];
    }
    const details = { id: excerpt(id), line: first.get(id) ?? 1 };
    return [{ code: 'validate/repeated-id', severity: 'error', place, details }];
  });
}

function findLost(
  path: readonly string[],
  known: readonly string[],
  code: string,
  { answers, places }: ConsultationFile,
): Problem[] {
  const lost = partsAt(answers, path).filter(({ value }) => !known.some((id) => id === value));
  return lost.map(({ pointer, value }): Problem => {
    const id = String(value);
    const meant = nearest(id, known);
    return {
      code,
      severity: 'error',
      place: places.value(pointer),
      details: { id: excerpt(id), ...(meant === undefined ? {} : { nearest: meant }) },
      ...(meant === undefined ? {} : { hint: 'nearest' }),
    };
  });
}
