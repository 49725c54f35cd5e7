import { questionsIn } from '../answers/questions.js';
import { segmentsOf } from '../answers/pointer.js';
import type { Schema } from '../answers/schema.js';
import { gapCode, type Problem } from '../diagnostics/diagnostic.js';
import type { Bindings } from '../region/bindings.js';
import { partAt, pathKey, pathOfPointer, type PartPath } from '../region/part-path.js';
import type { Member, MemberProject } from '../region/region.js';
import { actionsOf, goalsOf, indicatorsOf } from './read-answers.js';
import type { ChapterAnswers, Deviation, FindingCount, MemberError, MemberSummary } from './summary.js';

/** More errors than these say nothing more to a steering group. */
const errorsAtMost = 10;

/** What is known of a member. */
export interface SummaryInput {
  member: Member;
  /** Absent when its file could not be read. */
  agenda?: MemberProject;
  /** What is said of it, what is said of the region's own files left out. */
  problems: readonly Problem[];
  /** Whether gaps and remarks were looked for. */
  isJudged: boolean;
  /** The errors among them, in words. */
  errors: readonly MemberError[];
  deviations: readonly Deviation[];
  bindings: Bindings;
  schema: Schema;
}

/** What the region's report needs to know of a member. */
export function summarise(input: SummaryInput): MemberSummary {
  const { member, agenda, errors, deviations } = input;
  const problems = input.problems.filter(({ silenced }) => silenced === undefined);
  const chapters = agenda === undefined ? [] : chaptersOf(agenda, problems, input);
  const hasBegun =
    agenda !== undefined &&
    agenda.exists &&
    (Object.keys(agenda.own).length > 0 || agenda.removed.length > 0);
  const isDone =
    input.isJudged &&
    errors.length === 0 &&
    chapters.every(({ asked, answered, gaps }) => asked === answered && gaps === 0) &&
    !problems.some(({ code }) => code === 'region/required-unanswered');
  return {
    code: member.code,
    name: member.name,
    shortName: member.shortName,
    state: agenda === undefined ? 'unreadable' : hasBegun ? (isDone ? 'complete' : 'begun') : 'not-begun',
    isJudged: input.isJudged,
    chapters,
    errorCount: errors.length,
    errors: errors.slice(0, errorsAtMost),
    findings: findingsIn(problems),
    ...(agenda !== undefined && hasBegun
      ? {
          deviations: [...deviations],
          goals: goalsOf(agenda),
          indicators: indicatorsOf(agenda),
          actions: actionsOf(agenda, input.schema),
        }
      : { deviations: [], goals: [], indicators: [], actions: [] }),
  };
}

/**
 * What is asked of a member: the questions that the template leaves unanswered, and the parts that the region wants each
 * of them to answer. What the member has taken away is not asked of it any more.
 */
function chaptersOf(
  { template, project, own, removed }: MemberProject,
  problems: readonly Problem[],
  { schema, bindings }: SummaryInput,
): ChapterAnswers[] {
  const asked = new Map<string, { path: PartPath; isAnswered: boolean }>();
  for (const { pointer, answered } of questionsIn(schema, template)) {
    const path = pathOfPointer(pointer, schema, template);
    if (answered || bindings.stated(path) === 'locked' || removed.some((one) => isInside(path, one)))
      continue;
    asked.set(pathKey(path), { path, isAnswered: partAt(path, schema, project.answers) !== undefined });
  }
  for (const { path, binding } of bindings.all)
    if (binding === 'required' && !removed.some((one) => isInside(path, one)))
      asked.set(pathKey(path), { path, isAnswered: partAt(path, schema, own) !== undefined });
  return Object.keys(schema.properties ?? {}).flatMap((chapter) => {
    const here = [...asked.values()].filter(({ path }) => path[0] === chapter);
    const gaps = problems.filter(
      ({ code, place }) => code === gapCode && segmentsOf(place.path ?? '')[0] === chapter,
    ).length;
    const answered = here.filter(({ isAnswered }) => isAnswered).length;
    return here.length + gaps === 0 ? [] : [{ chapter, asked: here.length, answered, gaps }];
  });
}

function isInside(path: PartPath, around: PartPath): boolean {
  return around.every((segment, index) => path[index] === segment);
}

function findingsIn(problems: readonly Problem[]): FindingCount[] {
  const counts = new Map<string, FindingCount>();
  for (const { code, severity, place } of problems) {
    if (code === gapCode) continue;
    const chapter = segmentsOf(place.path ?? '')[0] ?? '';
    const key = JSON.stringify([code, severity, chapter]);
    const known = counts.get(key) ?? { code, severity, chapter, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count);
}
