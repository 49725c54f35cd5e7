import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import { fileOf, type ReportContext } from './context.js';
import { labelled, type Part } from './flow.js';
import { harmless } from './paint.js';

/**
 * Findings of least weight, a line each and without the lines of the file, rule by rule. A next step that all of a
 * rule's findings share is told once.
 */
export function noteList(notes: readonly Diagnostic[], context: ReportContext): string[] {
  const files = [...new Set(notes.map(({ place }) => place.file))];
  return files.flatMap((file) => {
    const here = notes.filter(({ place }) => place.file === file);
    const heading = fill(context.words.notesIn, { file: fileOf({ file }, context) });
    return [context.paint.info(heading), ...inFile(here, context)];
  });
}

function inFile(notes: readonly Diagnostic[], { words, paint, width }: ReportContext): string[] {
  const labelOf = ({ place: { line } }: Diagnostic): string =>
    line === undefined ? '' : fill(words.line, { line });
  const labelWidth = Math.max(...notes.map((note) => labelOf(note).length));
  const row = (label: string, parts: Part[]): string[] =>
    labelled(label, labelWidth, parts, width, paint.faint);
  return byRule(notes).flatMap((group) => {
    const { hint, rule } = group[0] ?? {};
    const name = rule === undefined ? [] : [{ words: fill(words.rule, { rule }), paint: paint.faint }];
    if (group.length === 1 || group.some((note) => note.hint !== hint)) {
      return group.flatMap((note) =>
        row(labelOf(note), [{ words: `${harmless(note.message)}${stepOf(note.hint)}` }, ...name]),
      );
    }
    return [
      ...group.flatMap((note) => row(labelOf(note), [{ words: harmless(note.message) }])),
      ...row('', [{ words: stepOf(hint).trimStart() }, ...name]),
    ];
  });
}

/** In the order in which each rule first appears. */
function byRule(notes: readonly Diagnostic[]): Diagnostic[][] {
  const groups = new Map<string, Diagnostic[]>();
  for (const note of notes) groups.set(note.code, [...(groups.get(note.code) ?? []), note]);
  return [...groups.values()];
}

function stepOf(hint: string | undefined): string {
  return hint === undefined ? '' : ` → ${harmless(hint)}`;
}
