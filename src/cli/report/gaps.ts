import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import { fileOf, type ReportContext } from './context.js';
import { labelled } from './flow.js';
import { harmless } from './paint.js';

/** Unanswered questions, a line each: where the answer is to be written, the guide's page, and the question. */
export function gapList(gaps: readonly Diagnostic[], context: ReportContext): string[] {
  const { words, paint, width } = context;
  const files = [...new Set(gaps.map(({ place }) => place.file))];
  return files.flatMap((file) => {
    const here = gaps.filter(({ place }) => place.file === file);
    const heading = fill(words.gapsIn, { file: fileOf({ file }, context) });
    const rows = here.map(({ place: { line }, page, message }) => ({
      line: line === undefined ? '' : fill(words.line, { line }),
      page: page === undefined ? '' : fill(words.page, { page }),
      message: harmless(message),
    }));
    const lineWidth = Math.max(...rows.map(({ line }) => line.length));
    const pageWidth = Math.max(...rows.map(({ page }) => page.length));
    return [
      paint.strong(heading),
      ...rows.flatMap(({ line, page, message }) =>
        labelled(
          `${line.padEnd(lineWidth)}  ${page.padEnd(pageWidth)}`,
          lineWidth + 2 + pageWidth,
          [{ words: message }],
          width,
          paint.faint,
        ),
      ),
    ];
  });
}
