import type { Agenda } from '../answers/agenda.js';
import { frameworkGoal } from '../answers/framework-goal.js';
import type { Framework } from '../answers/framework.js';
import { AnswerAt } from './answer-view.js';

/** The answers with every reference to a framework's goal in words: "Enklare vardag (SKL 2011)". */
export function nameFrameworkGoals(answers: Agenda, frameworks: readonly Framework[]): Agenda {
  const { övergripande_mål: chapter } = answers;
  if (chapter?.mål === undefined) return answers;
  const named = chapter.mål.map(({ utgår_från: origins, ...goal }) =>
    origins === undefined
      ? goal
      : { ...goal, utgår_från: origins.map((words) => inWords(words, frameworks)) },
  );
  return { ...answers, övergripande_mål: { ...chapter, mål: named } };
}

function inWords(words: string, frameworks: readonly Framework[]): string {
  const found = frameworkGoal(words, frameworks);
  return found === undefined ? words : `${found.goal.namn} (${found.framework.kortnamn})`;
}

/**
 * For a template's `{{#each ramverk}}`: the frameworks that the goals refer to, in the order in which they first do,
 * each with all its goals and, under `agendans_mål`, the goals of the agenda that refer to each.
 */
export function frameworksInUse(answers: Agenda, frameworks: readonly Framework[]): object[] {
  const uses = (answers.övergripande_mål?.mål ?? []).flatMap(({ utgår_från: origins = [] }, index) =>
    [...new Set(origins)].flatMap((words) => {
      const found = frameworkGoal(words, frameworks);
      return found === undefined ? [] : [{ ...found, pointer: `/övergripande_mål/mål/${index}` }];
    }),
  );
  const used = new Set(uses.map(({ framework }) => framework));
  return [...used].map(({ id, namn, kortnamn, utgivare, år, källa, anmärkning, mål }) => ({
    ...{ id, namn, kortnamn, utgivare, år, källa, anmärkning },
    mål: mål.map((goal) => ({
      namn: goal.namn,
      agendans_mål: uses.filter((use) => use.goal === goal).map(({ pointer }) => new AnswerAt(pointer)),
    })),
  }));
}
