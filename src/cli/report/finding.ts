import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import type { ReportContext } from './context.js';
import { behind, flow, type Part } from './flow.js';
import { frame } from './frame.js';
import { harmless } from './paint.js';

/** Columns of a frame besides the line of the file: "  > 123 | " and the signs of a line that goes on. */
const frameMargin = 12;

/** Findings one by one, each with its lines of the file. Of a line that was just shown only the line itself is shown. */
export function findingBlocks(findings: readonly Diagnostic[], context: ReportContext): string[][] {
  return findings.map((finding, index) => {
    const { file, line } = findings[index - 1]?.place ?? {};
    const again = file === finding.place.file && line !== undefined && line === finding.place.line;
    return block(finding, again, context);
  });
}

function block(finding: Diagnostic, again: boolean, context: ReportContext): string[] {
  const { place, hint } = finding;
  const { paint, sources, width } = context;
  const rows = frame(sources.get(place.file), place, paint, {
    ...(again ? { around: 0 } : {}),
    ...(width === undefined ? {} : { widest: Math.min(96, width - frameMargin) }),
  });
  return [
    ...flow(headOf(finding, context), 2, width),
    ...rows.map((row) => `  ${row}`),
    ...(hint === undefined ? [] : behind('  → ', 4, [{ words: harmless(hint) }], width)),
    ...source(finding, context),
  ];
}

/** "agenda.yaml:12:3  varning  Målet …": the first line of a finding, and all of it where there is no more room. */
export function headOf(finding: Diagnostic, { paint, words, where }: ReportContext): Part[] {
  const { severity, place, message } = finding;
  return [
    ...(place.file === '' ? [] : [{ words: where(place), paint: paint.strong }]),
    { words: words.severity[severity], paint: paint[severity] },
    { words: harmless(message) },
  ];
}

/** What the finding builds on, and the name under which it can be silenced. */
function source({ reference, rule }: Diagnostic, { paint, words, width }: ReportContext): string[] {
  const parts = [
    ...(reference === undefined ? [] : [reference]),
    ...(rule === undefined ? [] : [fill(words.rule, { rule })]),
  ];
  if (parts.length === 0) return [];
  return behind('    ', 4, [{ words: parts.join(' · '), paint: paint.faint }], width);
}
