import { isReference, referenceTo } from '../answers/framework-goal.js';
import { partsAt, textOf } from '../answers/parts.js';
import type { Project } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { nearest, sameButForSpelling } from '../diagnostics/nearest.js';

interface Known {
  id: string;
  goals: { reference: string; name: string }[];
}

/**
 * Goals of frameworks that do not exist, each with the one that was probably meant. Free text is let be, unless it is
 * a framework's id, or a known framework with something after a slash.
 */
export function findUnknownFrameworkGoals({ answers, places, frameworks }: Project): Problem[] {
  const known = frameworks.map(knownOf);
  const references = known.flatMap(({ goals }) => goals.map(({ reference }) => reference));
  const parts = partsAt(answers, ['övergripande_mål', 'mål', '*', 'utgår_från', '*']);
  return parts.flatMap(({ pointer, value }): Problem[] => {
    if (typeof value !== 'string' || references.includes(value)) return [];
    const advice = adviceOn(value, known, references);
    if (advice === undefined) return [];
    const { details, hint } = advice;
    return [
      {
        code: 'validate/unknown-framework-goal',
        severity: 'error',
        place: places.value(pointer),
        details: { reference: excerpt(value), ...details },
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  });
}

function knownOf({ answers }: Project['frameworks'][number]): Known {
  const id = textOf(answers, 'id') ?? '';
  const goals = partsAt(answers, ['mål', '*']).map(({ value }) => ({
    reference: referenceTo(id, textOf(value, 'id') ?? ''),
    name: textOf(value, 'namn') ?? '',
  }));
  return { id, goals };
}

/** What to write instead; undefined for words that were never meant as a reference. */
function adviceOn(
  words: string,
  known: readonly Known[],
  references: readonly string[],
): { details: Record<string, string>; hint?: string } | undefined {
  const whole = known.find(({ id }) => id === words);
  if (whole !== undefined) {
    return { details: { example: whole.goals[0]?.reference ?? '' }, hint: 'whole' };
  }
  const [before = '', after, ...rest] = words.split('/');
  if (after === undefined || rest.length > 0) return undefined;
  const framework = known.find(({ id }) => sameButForSpelling(before.trim(), [id]) !== undefined);
  if (framework === undefined && !isReference(words)) return undefined;
  const named = framework?.goals.find(({ name }) => sameButForSpelling(after.trim(), [name]) !== undefined);
  const meant = named?.reference ?? nearest(words.replace(/\s*\/\s*/, '/'), references);
  if (meant !== undefined) return { details: { nearest: meant }, hint: 'nearest' };
  if (framework === undefined) return { details: { choices: known.map(({ id }) => id).join(', ') } };
  const choices = framework.goals.map(({ reference }) => reference).join(', ');
  return { details: { framework: framework.id, choices }, hint: 'goal' };
}
