import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import { counted } from '../words.js';
import type { ReportContext } from './context.js';
import { behind, flow } from './flow.js';
import { headingLines } from './heading.js';
import { harmless } from './paint.js';

/** What the project has chosen not to hear of: the rule, the place and the project's reason. */
export function silencedBlock(silenced: readonly Diagnostic[], context: ReportContext): string[][] {
  const { words, language, paint, width, where } = context;
  if (silenced.length === 0) return [];
  const heading = headingLines(
    words.silencedHeading,
    counted(silenced.length, words.counts.silenced, language),
    context,
  );
  return [
    [
      ...heading,
      ...silenced.flatMap(({ place, rule = '', message, silenced: reason = '' }) => [
        ...flow(
          [{ words: where(place) }, { words: fill(words.rule, { rule }) }, { words: harmless(message) }],
          2,
          width,
        ).map((line) => paint.faint(line)),
        ...behind('  ', 2, [{ words: fill(words.silencedBecause, { reason: harmless(reason) }) }], width),
      ]),
    ],
  ];
}
