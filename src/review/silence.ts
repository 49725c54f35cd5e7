import type { Agenda } from '../answers/agenda.js';
import { isGroup } from '../answers/parts.js';
import { segmentsOf, type Pointer } from '../answers/pointer.js';
import type { Project } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Rulebook } from './rulebook.js';

type Silence = NonNullable<NonNullable<Agenda['granskning']>['tysta']>[number];

/**
 * Marks the findings that the project has silenced in `granskning.tysta`, each with its reason. A name that is no
 * rule is an error, and a silence that silences nothing is told: it may hide tomorrow's fault. That cannot be known of
 * the rules that are `asleep` at this stage, by their Swedish names.
 */
export function silence(
  findings: readonly Problem[],
  project: Project,
  rulebook: Rulebook,
  asleep: ReadonlySet<string>,
): Problem[] {
  const names = [...rulebook.values()].map(({ rule }) => rule);
  const silences = (project.answers as unknown as Agenda).granskning?.tysta ?? [];
  const used = new Set<number>();
  const told = findings.map((finding): Problem => {
    const index = silences.findIndex((one) => covers(one, finding, project.answers));
    const reason = silences[index]?.skäl;
    if (reason === undefined) return finding;
    used.add(index);
    return { ...finding, silenced: reason };
  });
  const faults = silences.flatMap((one, index): Problem[] => {
    if (used.has(index)) return [];
    const pointer = `/granskning/tysta/${index}/regel`;
    const place = project.places.value(pointer);
    if (asleep.has(one.regel)) return [];
    if (names.includes(one.regel)) {
      const about = adviceOn(one.gäller, project.answers);
      return [
        {
          code: 'review/unused-silence',
          severity: 'info',
          place,
          ...about,
          details: { rule: one.regel, id: excerpt(one.gäller ?? ''), ...about.details },
        },
      ];
    }
    const meant = nearest(one.regel, names);
    return [
      {
        code: 'review/unknown-rule',
        severity: 'error',
        place,
        details: { rule: excerpt(one.regel), ...(meant === undefined ? {} : { nearest: meant }) },
        ...(meant === undefined ? {} : { hint: 'nearest' }),
      },
    ];
  });
  return [...told, ...faults];
}

function covers({ regel, gäller }: Silence, { rule, place }: Problem, answers: unknown): boolean {
  return regel === rule && (gäller === undefined || idsOnTheWay(answers, place.path ?? '').includes(gäller));
}

/** What a silence is for does not exist, and perhaps what was meant. */
function adviceOn(id: string | undefined, answers: unknown): Pick<Problem, 'details' | 'hint'> {
  const ids = idsIn(answers);
  if (id === undefined || ids.includes(id)) return { details: {} };
  const meant = nearest(id, ids);
  return meant === undefined
    ? { details: {}, hint: 'unknown-id' }
    : { details: { nearest: meant }, hint: 'nearest-id' };
}

/** The ids of the items that an answer belongs to: of an indicator's value, the indicator's and the goal's. */
function idsOnTheWay(answers: unknown, pointer: Pointer): string[] {
  const ids: string[] = [];
  let at = answers;
  for (const segment of segmentsOf(pointer)) {
    at = Array.isArray(at) ? (at as unknown[])[Number(segment)] : isGroup(at) ? at[segment] : undefined;
    if (isGroup(at) && typeof at['id'] === 'string') ids.push(at['id']);
  }
  return ids;
}

function idsIn(answers: unknown): string[] {
  if (Array.isArray(answers)) return answers.flatMap(idsIn);
  if (!isGroup(answers)) return [];
  const own = typeof answers['id'] === 'string' ? [answers['id']] : [];
  return [...own, ...Object.values(answers).flatMap(idsIn)];
}
