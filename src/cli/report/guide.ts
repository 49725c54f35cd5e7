import type { Place } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import type { Review } from '../../pipeline.js';
import { fileOf, type ReportContext } from './context.js';
import { behind, labelled } from './flow.js';
import { headingLines } from './heading.js';
import { harmless } from './paint.js';

type GuideAnswer = Review['guide']['checklist'][number];

/** Places, or missing answers, told of one question; the rest is only counted. */
const shownAtMost = 3;

/** The guide's checklist and its control questions, each answered with yes and where, or no and what is missing. */
export function guideBlocks({ checklist, control }: Review['guide'], context: ReportContext): string[][] {
  const { words } = context;
  return [
    ...questionBlock(checklist, words.guide.checklist, context),
    ...questionBlock(control, words.guide.control, context),
  ];
}

function questionBlock(answers: readonly GuideAnswer[], heading: string, context: ReportContext): string[][] {
  const page = answers[0]?.page;
  if (page === undefined) return [];
  const yes = answers.filter(({ answered }) => answered).length;
  const title = fill(heading, { page });
  const counts = fill(context.words.guide.counts, { yes, count: answers.length });
  return [[...headingLines(title, counts, context), ...answers.flatMap((one) => answerLines(one, context))]];
}

function answerLines(answer: GuideAnswer, context: ReportContext): string[] {
  const { words, paint, width } = context;
  const { answered: yes, unanswered: no } = words.guide;
  const label = answer.answered ? yes : no;
  const labelWidth = Math.max(yes.length, no.length);
  const indent = ' '.repeat(labelWidth + 4);
  const more = answer.answered ? placeList(answer.where, context) : lacking(answer, context);
  return [
    ...labelled(
      label,
      labelWidth,
      [{ words: answer.question }],
      width,
      answer.answered ? paint.strong : paint.warning,
    ),
    ...behind(
      indent,
      indent.length,
      [{ words: more, paint: answer.answered ? paint.faint : (same) => same }],
      width,
    ),
  ];
}

function lacking({ missing, remarks }: GuideAnswer, context: ReportContext): string {
  const { guide } = context.words;
  const rules = remarks.map(({ rule, places }) => fill(guide.remark, { rule, count: places.length }));
  return [
    ...(missing.length === 0 ? [] : [fill(guide.missing, { what: firstOf(missing.map(harmless), context) })]),
    ...(rules.length === 0 ? [] : [fill(guide.remarks, { what: firstOf(rules, context) })]),
  ].join('; ');
}

/** "agenda.yaml:12, 40; insatser.yaml:7": the lines of a file together. */
function placeList(places: readonly Place[], context: ReportContext): string {
  const files = [...new Set(places.map(({ file }) => file))];
  const listed = files.map((file) => {
    const lines = places.flatMap((place) => (place.file === file ? (place.line ?? []) : []));
    const ordered = [...new Set(lines)].sort((one, other) => one - other);
    return [fileOf({ file }, context), ordered.join(', ')].filter((part) => part !== '').join(':');
  });
  return firstOf(listed, context);
}

function firstOf(items: readonly string[], { words }: ReportContext): string {
  const rest = items.length - shownAtMost;
  const shown = items.slice(0, rest === 1 ? items.length : shownAtMost).join('; ');
  return rest > 1 ? fill(words.guide.andMore, { shown, count: rest }) : shown;
}
