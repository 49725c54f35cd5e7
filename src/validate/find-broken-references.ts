import type { Project } from '../answers/project.js';
import type { Details, Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { nearest, sameButForSpelling } from '../diagnostics/nearest.js';
import { partsAt, textOf, type Part } from '../answers/parts.js';
import { plainId } from './plain-id.js';

const goals = ['övergripande_mål', 'mål', '*'];
const areas = ['insatsområden', 'områden', '*'];

/** Where ids are written, and what they are ids of. */
const references = [
  { from: [...areas, 'mål', '*'], to: goals, code: 'validate/unknown-goal' },
  { from: ['insatser', 'lista', '*', 'mål', '*'], to: goals, code: 'validate/unknown-goal' },
  { from: ['insatser', 'lista', '*', 'område'], to: areas, code: 'validate/unknown-area' },
] as const;

/** References to goals and areas that do not exist, each with the id that was probably meant. */
export function findBrokenReferences({ answers, places }: Project): Problem[] {
  return references.flatMap(({ from, to, code }) => {
    const targets = partsAt(answers, to);
    const written = targets.flatMap(({ value }) => textOf(value, 'id') ?? []);
    // An id in the wrong form is told where it stands; its references may be as it is, or as it should be.
    const ids = written.map((id) => plainId(id));
    return partsAt(answers, from)
      .filter(({ value }) => typeof value === 'string' && ![...written, ...ids].includes(value))
      .map(({ pointer, value }) => ({
        code,
        severity: 'error' as const,
        place: places.value(pointer),
        ...explain(String(value), ids, targets),
      }));
  });
}

function explain(
  id: string,
  ids: readonly string[],
  targets: readonly Part[],
): { details: Details; hint?: string } {
  const details = { id: excerpt(id) };
  if (ids.length === 0) return { details, hint: 'none' };
  const meant = idOfName(id, targets) ?? nearest(id, ids);
  if (meant !== undefined) return { details: { ...details, nearest: meant }, hint: 'nearest' };
  return { details: { ...details, choices: ids.slice(0, 10).join(', ') } };
}

/** People write the name where the id belongs. */
function idOfName(words: string, targets: readonly Part[]): string | undefined {
  const named = targets.find(
    ({ value }) => sameButForSpelling(words, [textOf(value, 'namn') ?? '']) !== undefined,
  );
  const id = textOf(named?.value, 'id');
  return id === undefined ? undefined : plainId(id);
}
