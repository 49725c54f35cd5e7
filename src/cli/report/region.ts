import { fill } from '../../diagnostics/localise.js';
import type { MemberReport, RegionReport } from '../../pipeline.js';
import { counted } from '../words.js';
import type { ReportContext } from './context.js';
import { headingLines } from './heading.js';
import { harmless } from './paint.js';
import { findingsByWeight, projectBlocks } from './project.js';
import { summaryOf, tally } from './tally.js';
import { padded, widthOf } from './width.js';

/**
 * What `check` says of a region: its own files in full, and a line for each member; when members were asked for by name,
 * everything about them instead.
 */
export function regionBlocks(
  { path, name, diagnostics, members }: RegionReport,
  context: ReportContext,
): string[][] {
  const { words, language } = context;
  const own = summaryOf(tally(diagnostics), words, language);
  const wholes = members.flatMap(({ whole }) => whole ?? []);
  return [
    headingLines(harmless(name ?? path), '', context, '═'),
    ...(diagnostics.length === 0 ? [] : [[fill(words.region.ownFiles, { counts: own })]]),
    ...findingsByWeight(diagnostics, context),
    ...wholes.flatMap((whole) => [
      headingLines(harmless(whole.path), '', context, '═'),
      ...projectBlocks(whole, context),
    ]),
    ...(members.length === 0 || wholes.length > 0
      ? []
      : [memberLines(members, context), sum(members, context)]),
  ];
}

function memberLines(members: readonly MemberReport[], { words, language, paint }: ReportContext): string[] {
  const widest = (of: (member: MemberReport) => string): number =>
    Math.max(...members.map((member) => widthOf(of(member))));
  const [codes, names] = [widest(({ code }) => code), widest(({ name }) => name)];
  const rows = members.map((member) => ({ member, state: stateWords(member, words.region) }));
  const states = Math.max(...rows.map(({ state }) => widthOf(state)));
  return rows.map(({ member, state }) => {
    const { code, name, diagnostics } = member;
    const counts = summaryOf(tally(diagnostics), words, language);
    const isWrong = tally(diagnostics).errors > 0;
    return [
      paint.strong(padded(code, codes)),
      padded(harmless(name), names),
      padded(state, states),
      isWrong ? paint.error(counts) : counts,
    ]
      .join('  ')
      .trimEnd();
  });
}

function stateWords(
  { state, answered, questions }: MemberReport,
  words: ReportContext['words']['region'],
): string {
  return state === 'answered' ? fill(words.answered, { answered, questions }) : words.states[state];
}

/** How many there are of each kind, and what can be asked next. */
function sum(members: readonly MemberReport[], { words, language }: ReportContext): string[] {
  const kinds = (['answered', 'empty', 'missing', 'faulty', 'unreadable'] as const).flatMap((kind) => {
    const count = members.filter(({ state }) => state === kind).length;
    return count === 0 ? [] : [counted(count, words.region.kinds[kind], language)];
  });
  const all = counted(members.length, words.region.members, language);
  return [fill(words.region.sum, { all, kinds: kinds.join(', ') }), words.region.next];
}
