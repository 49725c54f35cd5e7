import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import type { ProjectReport, Review } from '../../pipeline.js';
import type { ReportContext } from './context.js';
import { findingBlocks } from './finding.js';
import { flow } from './flow.js';
import { gapList } from './gaps.js';
import { guideBlocks } from './guide.js';
import { headingLines } from './heading.js';
import { nextStep } from './next-step.js';
import { noteList } from './notes.js';
import { harmless } from './paint.js';
import { silencedBlock } from './silenced.js';
import { countsOf, isGap, summaryOf, sumOf, tally } from './tally.js';

/** Findings shown of one project; the rest is only counted. The gravest are shown first of all. */
const shownAtMost = 150;

/** Everything said of one project, in blocks of lines: what has no chapter, each chapter, and the guide's questions. */
export function projectBlocks(project: ProjectReport, context: ReportContext): string[][] {
  const { words, language } = context;
  const { diagnostics, review } = project;
  const told = diagnostics.filter(({ silenced }) => silenced === undefined);
  const gaps = told.filter(isGap);
  const { shown, left } = gravest(told.filter((one) => !isGap(one)));
  const blocks = [
    ...(review === undefined || told.length === 0 ? [] : [overview(review, diagnostics, context)]),
    ...findingsByWeight(
      shown.filter(({ chapter }) => chapter === undefined),
      context,
    ),
    ...chaptersIn([...shown, ...gaps], review).flatMap((chapter) =>
      chapterBlocks(
        chapter,
        told.filter((one) => one.chapter === chapter),
        shown,
        context,
      ),
    ),
    ...(left === 0 ? [] : [[fill(words.moreNotShown, { count: left })]]),
    ...(gaps.some(({ severity }) => severity === 'error') ? [[words.gapsStop]] : []),
    ...silencedBlock(
      diagnostics.filter(({ silenced }) => silenced !== undefined),
      context,
    ),
    ...(review === undefined ? [] : guideBlocks(review.guide, context)),
  ];
  const step = nextStep(project, blocks.flat().length, context);
  return [...blocks, ...(step.length === 0 ? [] : [step]), [sumOf([project], words, language)]];
}

/** What was judged, for what, and what came of it. */
function overview(
  { title, documentType, stage }: Review,
  diagnostics: readonly Diagnostic[],
  { words, language, paint, width }: ReportContext,
): string[] {
  const judged = fill(words.judgedFor, {
    type: words.documentTypes[documentType] ?? documentType,
    stage: words.stages[stage],
  });
  return [
    ...flow([{ words: harmless(title), paint: paint.strong }], 2, width),
    judged,
    summaryOf(tally(diagnostics), words, language),
  ];
}

function chapterBlocks(
  chapter: string,
  told: readonly Diagnostic[],
  shown: readonly Diagnostic[],
  context: ReportContext,
): string[][] {
  const { words, language } = context;
  const heading = headingLines(harmless(chapter), countsOf(tally(told), words, language), context);
  const gaps = told.filter(isGap);
  return [
    heading,
    ...findingsByWeight(
      shown.filter((one) => one.chapter === chapter),
      context,
    ),
    ...(gaps.length === 0 ? [] : [gapList(gaps, context)]),
  ];
}

/** Errors, then warnings, each with its lines; notes in a list. */
export function findingsByWeight(findings: readonly Diagnostic[], context: ReportContext): string[][] {
  const notes = findings.filter(({ severity }) => severity === 'info');
  return [
    ...(['error', 'warning'] as const).flatMap((wanted) =>
      findingBlocks(
        findings.filter(({ severity }) => severity === wanted),
        context,
      ),
    ),
    ...(notes.length === 0 ? [] : [noteList(notes, context)]),
  ];
}

/** As many as can be shown: errors before warnings before notes, in their order otherwise. */
function gravest(findings: readonly Diagnostic[]): { shown: Diagnostic[]; left: number } {
  const weight = { error: 0, warning: 1, info: 2 };
  const shown = findings
    .toSorted((one, other) => weight[one.severity] - weight[other.severity])
    .slice(0, shownAtMost);
  const isShown = new Set(shown);
  return { shown: findings.filter((one) => isShown.has(one)), left: findings.length - shown.length };
}

/** The chapters that something is said of, in the order of the agenda. */
function chaptersIn(diagnostics: readonly Diagnostic[], review: Review | undefined): string[] {
  const found = new Set(diagnostics.flatMap(({ chapter }) => chapter ?? []));
  const known = (review?.chapters ?? []).filter((chapter) => found.has(chapter));
  return [...known, ...[...found].filter((chapter) => !known.includes(chapter))];
}
