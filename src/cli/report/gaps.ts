import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import { harmless } from './paint.js';
import type { ReportContext } from './text.js';

/** Unanswered questions, a line each, under the titles of their chapters. */
export function gapList(gaps: readonly Diagnostic[], context: ReportContext): string[] {
  const { words, paint } = context;
  const rows = gaps.map((gap) => ({
    topic: gap.chapter ?? '',
    where: context.where(withoutColumn(gap.place)),
    page: gap.page === undefined ? '' : fill(words.page, { page: gap.page }),
    message: harmless(gap.message),
  }));
  const whereWidth = Math.max(...rows.map(({ where }) => where.length));
  const pageWidth = Math.max(...rows.map(({ page }) => page.length));
  const lines = [paint.strong(words.gapsHeading)];
  for (const topic of new Set(rows.map((row) => row.topic))) {
    lines.push('', `  ${paint.strong(harmless(topic))}`);
    for (const { where, page, message } of rows.filter((row) => row.topic === topic)) {
      lines.push(
        `  ${paint.faint(where.padEnd(whereWidth))}  ${paint.faint(page.padEnd(pageWidth))}  ${message}`,
      );
    }
  }
  return lines;
}

/** The line is enough to find a key by. */
function withoutColumn({ file, line }: Place): Place {
  return line === undefined ? { file } : { file, line };
}
