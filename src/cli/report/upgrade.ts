import { fill } from '../../diagnostics/localise.js';
import type { UpgradeResult } from '../../pipeline.js';
import { counted } from '../words.js';
import { fileOf, type ReportContext } from './context.js';
import { findingBlocks } from './finding.js';
import { behind, flow, labelled } from './flow.js';
import { harmless } from './paint.js';
import { joined } from './text.js';

type Change = UpgradeResult['changes'][number];
type Member = UpgradeResult['members'][number];

/** What has changed in a region's template, and which answers of its members that concerns. */
export function upgradeReport(result: UpgradeResult, context: ReportContext): string {
  const { words, width } = context;
  const { diagnostics, before, version, changes, members, kept } = result;
  const said = findingBlocks(diagnostics, context);
  const file = kept === undefined ? '' : fileOf({ file: kept }, context);
  const ofKept =
    kept === undefined
      ? []
      : [flow([{ words: fill(words.upgrade.kept, { now: version ?? '', file }) }], 0, width)];
  if (before === undefined || version === undefined) return joined([...said, ...ofKept]);
  const concerned = members.filter(({ marks }) => marks.length > 0);
  return joined([
    [context.paint.strong(fill(words.upgrade.heading, { before, now: version }))],
    ...(changes.length === 0
      ? [[words.upgrade.same]]
      : changes.map((change) => changeLines(change, context))),
    concerned.length === 0 ? [words.upgrade.nobody] : [context.paint.strong(words.upgrade.members)],
    ...concerned.map((member) => memberLines(member, context)),
    ...said,
    sumLines(result, context),
    ...ofKept,
  ]);
}

function changeLines(change: Change, context: ReportContext): string[] {
  const { words, paint, width } = context;
  const { kinds, bindings, before, now } = words.upgrade;
  const head = flow(
    [
      { words: kinds[change.kind], paint: paint.warning },
      { words: harmless(change.part), paint: paint.strong },
    ],
    2,
    width,
  );
  if (change.kind === 'binding')
    return [
      ...head,
      ...behind('  ', 2, [{ words: `${bindings[change.old]} → ${bindings[change.new]}` }], width),
    ];
  const size = Math.max(before.length, now.length);
  const side = (label: string, pieces: readonly { text: string }[]): string[] => {
    const text = harmless(pieces.map((piece) => piece.text).join(''));
    return text === '' ? [] : labelled(label, size, [{ words: text }], width, paint.faint);
  };
  return [...head, ...side(before, change.old), ...side(now, change.new)];
}

function memberLines({ name, file, marks }: Member, context: ReportContext): string[] {
  const { words, paint, width } = context;
  return [
    ...flow([{ words: harmless(name), paint: paint.strong }, { words: fileOf({ file }, context) }], 2, width),
    ...marks.flatMap(({ what, part, line }) =>
      behind(
        '  ',
        2,
        [
          ...(line === undefined ? [] : [{ words: fill(words.line, { line }), paint: paint.faint }]),
          { words: `${harmless(part)}: ${words.upgrade.marks[what]}` },
        ],
        width,
      ),
    ),
  ];
}

/** How many members are in each state. What is nothing is not told. */
function sumLines({ members }: UpgradeResult, { words, language }: ReportContext): string[] {
  const { untouched, current, none, written, trial } = words.upgrade;
  const count = (is: (member: Member) => boolean): number => members.filter(is).length;
  const some = (number: number, forms: typeof none): string[] =>
    number === 0 ? [] : [counted(number, forms, language)];
  const files = count(({ isWritten }) => isWritten);
  const isTrial = count(({ state }) => state === 'held') > 0 && files === 0;
  return [
    ...some(
      count(({ state, marks }) => state === 'held' && marks.length === 0),
      untouched,
    ),
    ...some(
      count(({ state }) => state === 'current'),
      current,
    ),
    ...some(
      count(({ state }) => state === 'none'),
      none,
    ),
    ...some(files, written),
    ...(isTrial ? [trial] : []),
  ];
}
