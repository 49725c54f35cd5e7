import type { Place } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import type { ExplainResult, Explanation, Origin, Showing } from '../../pipeline.js';
import { counted, type ExplainWords } from '../words.js';
import type { ReportContext } from './context.js';
import { labelled, type Part } from './flow.js';
import { frame } from './frame.js';
import { harmless } from './paint.js';
import { showingWords } from './showing.js';
import { joined } from './text.js';
import { widthOf } from './width.js';

type Label = keyof ExplainWords['labels'];
type AnswerPlace = Extract<Origin, { kind: 'number' }>['from'][number];
type TemplatePlace = Extract<Origin, { kind: 'template' }>['template'];

/** With more explanations than this, the lines of the files are not shown. */
const framedAtMost = 3;
/** Of what has several origins, or shows in many places, only the first are listed. */
const answersAtMost = 5;
const placesAtMost = 8;

/** Explanations → what a person reads, ending with a line break. Empty when there are none. */
export function explanationsReport({ explanations, more }: ExplainResult, context: ReportContext): string {
  const { explain } = context.words;
  const writer = {
    context,
    isFramed: explanations.length <= framedAtMost,
    hasSeveralDocuments:
      new Set(explanations.flatMap(({ shown }) => shown.map((one) => one.document))).size > 1,
    labelWidth: Math.max(...Object.values(explain.labels).map(widthOf)),
  };
  return joined([
    ...explanations.map((one) => block(one, writer)),
    ...(more === 0 ? [] : [[fill(explain.more, { count: more })]]),
  ]);
}

/** The same for a program, with files as the user sees them. */
export function explanationsJson(
  { explanations, more, diagnostics }: ExplainResult,
  showFile: (file: string) => string,
): string {
  const shown = (key: string, value: unknown): unknown =>
    key === 'place' ? { ...(value as Place), file: showFile((value as Place).file) } : value;
  return `${JSON.stringify({ explanations, more, diagnostics }, shown, 2)}\n`;
}

interface Writer {
  context: ReportContext;
  /** Whether the lines of the files are shown. */
  isFramed: boolean;
  hasSeveralDocuments: boolean;
  labelWidth: number;
}

function block({ words, origins, shown }: Explanation, writer: Writer): string[] {
  const { paint, words: all } = writer.context;
  const [first] = origins;
  const path = first !== undefined && 'path' in first ? pathWords(first) : '';
  const head = words === '' ? harmless(path) : fill(all.explain.quoted, { words: harmless(words) });
  return [
    paint.strong(head),
    ...origins.slice(0, answersAtMost).flatMap((origin) => originLines(origin, writer)),
    ...shownLines(shown, first, writer),
  ];
}

function originLines(origin: Origin, writer: Writer): string[] {
  const { explain } = writer.context.words;
  switch (origin.kind) {
    case 'answer':
    case 'gap': {
      const { question, page = '' } = origin;
      const asked = page === '' ? question : fill(explain.question, { question: question ?? '', page });
      return [
        ...answerLine(origin.kind, origin, writer),
        ...frameLines(origin.place, writer),
        ...(asked === undefined ? [] : line('question', [{ words: harmless(asked) }], writer)),
      ];
    }
    case 'unanswered':
      return [
        ...line('unanswered', [{ words: explain.unanswered }], writer),
        ...answerLine('from', origin, writer),
      ];
    case 'framework':
      return [...answerLine('framework', origin, writer), ...frameLines(origin.place, writer)];
    case 'template':
      return [...templateLine(origin.template, writer), ...frameLines(origin.template, writer)];
    case 'number':
    case 'computed':
      return [
        ...line(origin.kind, [{ words: madeWords(origin, writer) }], writer),
        ...origin.from.slice(0, answersAtMost).flatMap((one) => answerLine('from', one, writer)),
        ...moreLine(origin.from.length - answersAtMost, writer),
      ];
    case 'profile':
      return [...answerLine('profile', origin, writer), ...frameLines(origin.place, writer)];
    case 'term':
      return line('term', [{ words: fill(explain.term, { term: `document.${origin.term}` }) }], writer);
  }
}

function madeWords(origin: Extract<Origin, { kind: 'number' | 'computed' }>, { context }: Writer): string {
  const { explain } = context.words;
  if (origin.kind === 'number') return explain.number;
  return origin.sum === true ? fill(explain.sum, { count: origin.from.length }) : explain.computed;
}

function moreLine(more: number, writer: Writer): string[] {
  const { words, language } = writer.context;
  return more <= 0
    ? []
    : line('from', [{ words: counted(more, words.explain.moreAnswers, language) }], writer);
}

/** Where it shows, a line each, and above them the line of the template when it is another than before. */
function shownLines(shown: readonly Showing[], first: Origin | undefined, writer: Writer): string[] {
  const { words, language } = writer.context;
  if (shown.length === 0)
    return first?.kind === 'unanswered' ? [] : line('shown', [{ words: words.explain.nowhere }], writer);
  let told = first?.kind === 'template' ? placeWords(first.template) : '';
  const lines = shown.slice(0, placesAtMost).flatMap((showing) => {
    const template = showing.template === undefined ? '' : placeWords(showing.template);
    const isNew = showing.template !== undefined && template !== told;
    told = template;
    const place = showingWords(showing, writer.hasSeveralDocuments, words.explain);
    return [
      ...(isNew ? templateLine(showing.template, writer) : []),
      ...line('shown', [{ words: harmless(place) }], writer),
      ...(showing.through ?? []).slice(0, answersAtMost).flatMap((one) => answerLine('through', one, writer)),
    ];
  });
  const more = shown.length - placesAtMost;
  if (more <= 0) return lines;
  return [...lines, ...line('shown', [{ words: counted(more, words.explain.morePlaces, language) }], writer)];
}

function answerLine(label: Label, answer: AnswerPlace, writer: Writer): string[] {
  const { paint, where } = writer.context;
  const parts = [
    { words: where(answer.place), paint: paint.strong },
    { words: harmless(pathWords(answer)), paint: paint.faint },
  ];
  return line(label, parts, writer);
}

function templateLine(template: TemplatePlace | undefined, writer: Writer): string[] {
  return template === undefined ? [] : line('template', [{ words: placeWords(template) }], writer);
}

function frameLines(place: Place, { context, isFramed, labelWidth }: Writer): string[] {
  if (!isFramed) return [];
  const { sources, paint, width } = context;
  const margin = labelWidth + 4;
  const widest = width === undefined ? {} : { widest: Math.max(20, Math.min(96, width - margin - 12)) };
  return frame(sources.get(place.file), place, paint, { around: 1, ...widest }).map(
    (row) => `${' '.repeat(margin)}${row}`,
  );
}

function line(label: Label, parts: readonly Part[], { context, labelWidth }: Writer): string[] {
  return labelled(context.words.explain.labels[label], labelWidth, parts, context.width, context.paint.faint);
}

function pathWords({ path }: Pick<AnswerPlace, 'path'>): string {
  return path.join(' › ');
}

function placeWords({ file, line: number }: TemplatePlace): string {
  return `${file}:${number}`;
}
