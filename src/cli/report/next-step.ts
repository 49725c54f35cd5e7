import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import type { ProjectReport } from '../../pipeline.js';
import { asTyped } from '../show-path.js';
import { counted } from '../words.js';
import { fileOf, type ReportContext } from './context.js';
import { flow } from './flow.js';
import { isGap } from './tally.js';

/** Lines of a small terminal. What stands above them is out of sight when a report ends. */
const screen = 24;

/** What to do first, told at the end of a report whose beginning has gone out of sight. None when nothing need be done. */
export function nextStep(
  { path, diagnostics }: ProjectReport,
  linesAbove: number,
  context: ReportContext,
): string[] {
  if (linesAbove < screen) return [];
  const told = diagnostics.filter(({ silenced }) => silenced === undefined);
  const step = errorStep(told, context) ?? gapStep(told, path, context);
  return step === undefined ? [] : flow([{ words: step }], 2, context.width);
}

function errorStep(
  told: readonly Diagnostic[],
  { words, language, where }: ReportContext,
): string | undefined {
  const errors = told.filter((one) => one.severity === 'error' && !isGap(one));
  const [first] = errors;
  if (first?.place.line === undefined) return undefined;
  return fill(counted(errors.length, words.nextStep.errors, language), { place: where(first.place) });
}

function gapStep(told: readonly Diagnostic[], path: string, context: ReportContext): string | undefined {
  const { nextStep: words } = context.words;
  const gaps = told.filter(isGap);
  if (gaps.length === 0) return undefined;
  const files = new Set(gaps.map(({ place }) => fileOf(place, context)));
  const isStopping = gaps.some(({ severity }) => severity === 'error');
  const details = { files: [...files].join(', '), path: asTyped(fileOf({ file: path }, context)) };
  return fill(isStopping ? words.stoppingGaps : words.gaps, details);
}
