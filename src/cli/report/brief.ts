import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import type { BuildResult } from '../../pipeline.js';
import type { ReportContext } from './context.js';
import { findingBlocks, headOf } from './finding.js';
import { flow } from './flow.js';
import { gapList } from './gaps.js';
import { joined } from './text.js';
import { isGap, sumOf } from './tally.js';

/** Of each kind. What there is more of stands in the report that `check` gives. */
const shownAtMost = 10;

/**
 * What `build` says beside the documents: what stopped it or concerns the files in full, warnings by their first
 * lines, gaps by their number (or some of them, when they are what stopped it). `whole` is where to read the rest. Of
 * answers whose errors stopped nothing, because the document that tells of them was made, only the sum is told.
 */
export function briefReport(result: BuildResult, context: ReportContext, whole: string): string {
  const { diagnostics, projects, blame, complete } = result;
  const { words, language } = context;
  const told = diagnostics.filter(({ silenced }) => silenced === undefined);
  const found = told.filter((one) => !isGap(one));
  const gaps = told.filter(isGap);
  const files = found.filter(({ severity, chapter }) => severity !== 'error' && chapter === undefined);
  const inChapters = found.filter(({ chapter }) => chapter !== undefined);
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = inChapters.filter(({ severity }) => severity === 'warning');
  const stopping = gaps.filter(({ severity }) => severity === 'error');
  const isMore = gaps.length > 0 || inChapters.length > 0;
  const sum = [sumOf(projects, words, language), ...(isMore ? [whole] : [])];
  if (blame === 'input' && complete) return joined([...findingBlocks(files, context), sum]);
  return joined([
    ...findingBlocks(errors.slice(0, shownAtMost), context),
    ...findingBlocks(files, context),
    ...lines(warnings, context),
    ...(stopping.length === 0 ? [] : [gapList(stopping.slice(0, shownAtMost), context), [words.gapsStop]]),
    ...unshown([errors, warnings, stopping], words.moreNotShown),
    sum,
  ]);
}

/**
 * What `build` says when it has made nothing: what stopped it, and only that. Where to read the rest is told of what
 * `check` shows: what is wrong with the answers.
 */
export function stoppedReport(result: BuildResult, context: ReportContext, whole: string): string {
  const { words, language } = context;
  const stopping = result.diagnostics.filter(
    ({ severity, silenced }) => severity === 'error' && silenced === undefined,
  );
  const errors = stopping.filter((one) => !isGap(one));
  const gaps = stopping.filter(isGap);
  const isShownByCheck = stopping.some(
    ({ chapter, place }) => chapter !== undefined || /\.ya?ml$/i.test(place.file),
  );
  return joined([
    ...findingBlocks(errors.slice(0, shownAtMost), context),
    ...(gaps.length === 0 ? [] : [gapList(gaps.slice(0, shownAtMost), context), [words.gapsStop]]),
    ...unshown([errors, gaps], words.moreNotShown),
    [...(isShownByCheck ? [sumOf(result.projects, words, language), whole] : []), words.nothingMade],
  ]);
}

function lines(warnings: readonly Diagnostic[], context: ReportContext): string[][] {
  if (warnings.length === 0) return [];
  return [warnings.slice(0, shownAtMost).flatMap((one) => flow(headOf(one, context), 2, context.width))];
}

function unshown(lists: readonly (readonly Diagnostic[])[], words: string): string[][] {
  const count = lists.reduce((sum, list) => sum + Math.max(0, list.length - shownAtMost), 0);
  return count === 0 ? [] : [[fill(words, { count })]];
}
