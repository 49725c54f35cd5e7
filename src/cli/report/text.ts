import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import { counted, type CliWords } from '../words.js';
import { frame } from './frame.js';
import { gapList } from './gaps.js';
import { harmless, type Paint } from './paint.js';

export interface ReportContext {
  words: CliWords;
  language: string;
  paint: Paint;
  /** The text of the files, by the `file` of places. */
  sources: ReadonlyMap<string, string>;
  /** A place as the user sees it: "agendan/agenda.yaml:12:3". */
  where(place: Place): string;
  /** Whether unanswered questions are listed or only counted. */
  listGaps: boolean;
  /** Errors only, and no summary. */
  quiet: boolean;
}

/** Problems shown one by one; the rest is only counted. */
const shownAtMost = 100;

/** Diagnostics → what a person reads, ending with a line break. Empty when there is nothing to say. */
export function textReport(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const { words, quiet } = context;
  const told = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const gaps = told.filter(isGap);
  const others = told.filter((diagnostic) => !isGap(diagnostic));
  const gapsStop = gaps.some(({ severity }) => severity === 'error');
  const blocks = others.slice(0, shownAtMost).map((diagnostic) => describe(diagnostic, context));
  if (others.length > shownAtMost)
    blocks.push([fill(words.moreNotShown, { count: others.length - shownAtMost })]);
  if (gaps.length > 0 && (context.listGaps || gapsStop)) blocks.push(gapList(gaps, context));
  if (gapsStop) blocks.push([words.gapsStop]);
  if (!quiet) blocks.push([summary(diagnostics, context)]);
  return blocks.length === 0 ? '' : `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function describe(
  { severity, place, message, hint, reference }: Diagnostic,
  context: ReportContext,
): string[] {
  const { paint, words, sources } = context;
  const where = place.file === '' ? '' : `${paint.strong(context.where(place))}  `;
  const head = `${where}${paint[severity](words.severity[severity])}  ${harmless(message)}`;
  return [
    head,
    ...frame(sources.get(place.file), place, paint).map((row) => `  ${row}`),
    ...(hint === undefined ? [] : [`  → ${harmless(hint)}`]),
    ...(reference === undefined ? [] : [`    ${paint.faint(reference)}`]),
  ];
}

/** "3 fel, 12 luckor, 0 varningar": gaps are counted as gaps, whatever their severity. */
function summary(diagnostics: readonly Diagnostic[], { words, language }: ReportContext): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity && !isGap(diagnostic)).length;
  return [
    counted(count('error'), words.counts.errors, language),
    counted(diagnostics.filter(isGap).length, words.counts.gaps, language),
    counted(count('warning'), words.counts.warnings, language),
  ].join(', ');
}

function isGap({ code }: Diagnostic): boolean {
  return code === 'gap/unanswered';
}
