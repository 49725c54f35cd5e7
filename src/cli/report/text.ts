import type { CheckResult, RegionReport } from '../../pipeline.js';
import { fill } from '../../diagnostics/localise.js';
import type { ReportContext } from './context.js';
import { findingBlocks } from './finding.js';
import { gapList } from './gaps.js';
import { headingLines } from './heading.js';
import { harmless } from './paint.js';
import { projectBlocks } from './project.js';
import { regionBlocks } from './region.js';
import { isGap, sumOf } from './tally.js';

/** What `check` says to a person: each project by itself, and the sum when there are several. Ends with a line break. */
export function checkReport(
  { projects, regions = [] }: CheckResult & { regions?: readonly RegionReport[] },
  context: ReportContext,
): string {
  const { words, language } = context;
  const ofRegions = regions.flatMap((region) => regionBlocks(region, context));
  if (projects.length === 0 && regions.length > 0) return joined(ofRegions);
  if (projects.length === 1 && regions.length === 0)
    return joined(projects.flatMap((project) => projectBlocks(project, context)));
  return joined([
    ...projects.flatMap((project) => [
      headingLines(harmless(project.path), '', context, '═'),
      ...projectBlocks(project, context),
    ]),
    ...ofRegions,
    [fill(words.inAll, { counts: sumOf(projects, words, language) })],
  ]);
}

/** Errors only, and no summary. Empty when there are none. */
export function errorReport({ diagnostics }: CheckResult, context: ReportContext): string {
  const errors = diagnostics.filter(
    ({ severity, silenced }) => severity === 'error' && silenced === undefined,
  );
  const gaps = errors.filter(isGap);
  return joined([
    ...findingBlocks(
      errors.filter((one) => !isGap(one)),
      context,
    ),
    ...(gaps.length === 0 ? [] : [gapList(gaps, context), [context.words.gapsStop]]),
  ]);
}

/** Blocks of lines with an empty line between them. */
export function joined(blocks: readonly (readonly string[])[]): string {
  return blocks.length === 0 ? '' : `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
