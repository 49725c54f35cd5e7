import { gapCode, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ProjectReport } from '../../pipeline.js';
import { counted, type CliWords } from '../words.js';

export interface Tally {
  errors: number;
  gaps: number;
  /** Those of them that stop the agenda: in a consultation or adopted version nothing may be unanswered. */
  stoppingGaps: number;
  warnings: number;
  infos: number;
  silenced: number;
}

/** Gaps are counted as gaps, whatever their severity; what a project has silenced only as that. */
export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const told = diagnostics.filter(({ silenced }) => silenced === undefined);
  const count = (severity: Diagnostic['severity']): number =>
    told.filter((one) => one.severity === severity && !isGap(one)).length;
  return {
    errors: count('error'),
    gaps: told.filter(isGap).length,
    stoppingGaps: told.filter((one) => isGap(one) && one.severity === 'error').length,
    warnings: count('warning'),
    infos: count('info'),
    silenced: diagnostics.length - told.length,
  };
}

/** "3 fel, 12 luckor, 0 varningar", and notes and silenced findings when there are any. */
export function summaryOf(counts: Tally, words: CliWords, language: string): string {
  return [
    counted(counts.errors, words.counts.errors, language),
    gapsIn(counts, words, language),
    counted(counts.warnings, words.counts.warnings, language),
    ...lesser(counts, words, language),
  ].join(', ');
}

/** "3 luckor", or "3 luckor som stoppar": the exit code must not come as a surprise. */
function gapsIn({ gaps, stoppingGaps }: Tally, { counts }: CliWords, language: string): string {
  return counted(gaps, stoppingGaps > 0 ? counts.stoppingGaps : counts.gaps, language);
}

/**
 * The sum of projects. Where errors stopped the review of one, nobody knows how many gaps and warnings it has: "2 fel. Luckor
 * och varningar visas när felen är rättade."
 */
export function sumOf(projects: readonly ProjectReport[], words: CliWords, language: string): string {
  const counts = tally(projects.flatMap(({ diagnostics }) => diagnostics));
  const stopped = projects.filter(isStopped);
  if (stopped.length === 0) return summaryOf(counts, words, language);
  const { errors } = tally(stopped.flatMap(({ diagnostics }) => diagnostics));
  const known = stopped.length === projects.length ? countsOf : summaryOf;
  return `${known(counts, words, language)}. ${counted(errors, words.laterShown, language)}`;
}

/** Whether the files were read, but have errors that hindered the review. */
function isStopped({ review, diagnostics }: ProjectReport): boolean {
  const inFiles = diagnostics.filter(
    ({ severity, place }) => severity === 'error' && /\.ya?ml$/i.test(place.file),
  );
  return review === undefined && inFiles.length > 0 && !diagnostics.some(isGap);
}

/** The same without what there is none of: "2 varningar, 5 luckor". The gravest first. */
export function countsOf(counts: Tally, words: CliWords, language: string): string {
  const { errors, warnings, gaps } = counts;
  return [
    ...(errors === 0 ? [] : [counted(errors, words.counts.errors, language)]),
    ...(warnings === 0 ? [] : [counted(warnings, words.counts.warnings, language)]),
    ...(gaps === 0 ? [] : [counted(gaps, words.counts.gaps, language)]),
    ...lesser({ ...counts, silenced: 0 }, words, language),
  ].join(', ');
}

function lesser({ infos, silenced }: Tally, words: CliWords, language: string): string[] {
  return [
    ...(infos === 0 ? [] : [counted(infos, words.counts.infos, language)]),
    ...(silenced === 0 ? [] : [counted(silenced, words.counts.silenced, language)]),
  ];
}

export function isGap({ code }: Diagnostic): boolean {
  return code === gapCode;
}
