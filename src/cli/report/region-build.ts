import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import type { BuildResult, RegionOutcome } from '../../pipeline.js';
import { counted } from '../words.js';
import type { ReportContext } from './context.js';
import { findingBlocks, headOf } from './finding.js';
import { flow } from './flow.js';
import { gapList } from './gaps.js';
import { isGap } from './tally.js';
import { joined } from './text.js';

/** Errors that are shown with the lines of the file. Of the rest the place and what is wrong. */
const shownWhole = 10;
/** Of gaps that stop an agenda there may be hundreds. */
const gapsShown = 10;

/** How it went with the members: "49 medlemmar: 12 gjorda, 36 oförändrade, 1 med fel". */
export function memberSum({ members, isGivenUp, index }: RegionOutcome, context: ReportContext): string {
  const { words, language, where } = context;
  const told = words.regionBuild;
  const kinds = (['made', 'unchanged', 'faulty', 'failed'] as const).flatMap((kind) => {
    const count = members.filter(({ outcome }) => outcome === kind).length;
    return count === 0 ? [] : [counted(count, told.outcomes[kind], language)];
  });
  const all = counted(members.length, words.region.members, language);
  return joined([
    [
      fill(words.region.sum, { all, kinds: kinds.join(', ') }),
      ...(isGivenUp ? [told.givenUp] : []),
      ...(index === undefined ? [] : [fill(told.index, { file: where({ file: index }) })]),
    ],
  ]);
}

/** What was wrong, in the region's files and its members'. Every error is told with its file and line. */
export function regionBuildReport(
  { diagnostics }: BuildResult,
  context: ReportContext,
  whole: string,
): string {
  const told = diagnostics.filter(({ silenced, severity }) => silenced === undefined && severity !== 'info');
  const gaps = told.filter((one) => isGap(one) && one.severity === 'error');
  const found = told.filter((one) => !isGap(one));
  const errors = found.filter(({ severity }) => severity === 'error');
  const others = found.filter(({ severity, chapter }) => severity !== 'error' && chapter === undefined);
  return joined([
    ...findingBlocks(errors.slice(0, shownWhole), context),
    ...lines(errors.slice(shownWhole), context),
    ...findingBlocks(others.slice(0, shownWhole), context),
    ...(others.length > shownWhole
      ? [[fill(context.words.moreNotShown, { count: others.length - shownWhole })]]
      : []),
    ...(gaps.length === 0 ? [] : [gapList(gaps.slice(0, gapsShown), context), [context.words.gapsStop]]),
    ...([...errors, ...gaps].some(isShownByCheck) ? [[whole]] : []),
  ]);
}

/** What is wrong with a file of answers, and not with the machine. */
function isShownByCheck({ place }: Diagnostic): boolean {
  return /\.ya?ml$/i.test(place.file);
}

function lines(findings: readonly Diagnostic[], context: ReportContext): string[][] {
  if (findings.length === 0) return [];
  return [findings.flatMap((one) => flow(headOf(one, context), 2, context.width))];
}
