import { fill } from '../../diagnostics/localise.js';
import type { ImportReportTerms } from '../../language/terms.js';
import type { FieldPath } from '../../region/form.js';
import type { ImportLine } from '../../region/import-report.js';
import type { Member } from '../../region/region.js';

/** What one file gave, and what of it did not find its place. */
export interface ImportedText {
  file: string;
  member: Member;
  lines: readonly ImportLine[];
  pathOf: (path: FieldPath) => string;
}

/** The words of a form that are not as they were written in the answers, whole, as Markdown. */
export function importReport(
  { file, member, lines, pathOf }: ImportedText,
  words: ImportReportTerms,
): string {
  const name = file.replace(/^.*[\\/]/, '');
  const sections = (['locked', 'unplaced', 'kept', 'changed'] as const).flatMap((kind) => {
    const found = lines.filter((line) => line.kind === kind);
    if (found.length === 0) return [];
    return [
      `## ${words.headings[kind]}`,
      ...found.flatMap(({ path, title, before, after, reason }) => [
        `### ${title}${path.length === 0 ? '' : ` (${pathOf(path)})`}`,
        ...(reason === undefined ? [] : [words.reasons[reason] ?? '']),
        ...(before === '' ? [] : [words.before, quoted(before)]),
        ...(after === '' ? [] : [words.after, quoted(after)]),
      ]),
    ];
  });
  const title = fill(words.title, { name: member.name });
  return `${[`# ${title}`, fill(words.lead, { file: name }), ...sections].join('\n\n')}\n`;
}

/** As it was written, signs and all: a block that Markdown does not read. */
function quoted(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
