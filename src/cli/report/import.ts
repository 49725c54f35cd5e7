import { excerpt } from '../../diagnostics/excerpt.js';
import { fill } from '../../diagnostics/localise.js';
import type { ImportedFile, ImportResult } from '../../pipeline.js';
import { counted } from '../words.js';
import type { ReportContext } from './context.js';
import { flow } from './flow.js';
import { harmless } from './paint.js';

/** What was read in, file by file: what is new, what is changed and how much was there already. */
export function importBlocks({ imported }: ImportResult, context: ReportContext, trial: boolean): string[][] {
  const { words } = context;
  const blocks = imported.map((one) => blockOf(one, context));
  const isChanged = imported.some(({ lines }) =>
    lines.some(({ kind }) => kind === 'added' || kind === 'changed'),
  );
  if (trial && isChanged) blocks.push([words.imports.trial]);
  return blocks;
}

function blockOf(
  { file, member, answers, isNew, lines, unchanged, kept }: ImportedFile,
  context: ReportContext,
): string[] {
  const { words, language, where, paint, width } = context;
  const { imports } = words;
  const heading = fill(imports.heading, {
    file: where({ file }),
    name: harmless(member.name),
    answers: where({ file: answers }),
  });
  const listed = (['added', 'changed'] as const).flatMap((kind) => {
    const found = lines.filter((line) => line.kind === kind);
    if (found.length === 0) return [];
    return [
      counted(found.length, imports[kind], language),
      ...found.flatMap(({ path, title, before, after }) => {
        const row = fill(before === '' ? imports.row : imports.rowChanged, {
          title: harmless(title),
          path: harmless(path.join('/')),
          before: harmless(excerpt(before)),
          after: harmless(excerpt(after)),
        });
        const room = width === undefined ? undefined : width - 2;
        return flow([{ words: row }], 2, room).map((line) => `  ${line}`);
      }),
    ];
  });
  const nothing = listed.length === 0 ? [imports.nothing] : [];
  return [
    paint.strong(heading),
    ...(isNew ? [imports.isNew] : []),
    ...listed,
    ...nothing,
    ...(unchanged === 0 ? [] : [counted(unchanged, imports.unchanged, language)]),
    ...(kept === undefined ? [] : [fill(imports.kept, { file: where({ file: kept }) })]),
  ];
}
