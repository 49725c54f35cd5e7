import { rootPointer, pointerTo, segmentsOf, type Pointer } from '../answers/pointer.js';
import type { Passage } from './prose.js';
import type { Subject } from './rule.js';
import { runningTexts } from './running-text.js';
import { sentencesOf } from './sentences.js';

/** How hard a LIX is, from the easiest. The words for them are data. */
export type Band = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

export interface Readability {
  /** A long answer, or a chapter: the top-level key that its answers stand under. */
  pointer: Pointer;
  words: number;
  sentences: number;
  /** LIX in whole numbers: words a sentence, plus per cent of words with more than six letters. */
  lix: number;
  band: Band;
}

interface Count {
  words: number;
  long: number;
  sentences: number;
}

/**
 * How hard the agenda is to read: every chapter, each followed by its answers, in the order of the agenda. Only
 * running prose counts: no lists, tables, headings, quotations or notes. What has none of it is left out.
 */
export function readability(subject: Pick<Subject, 'agenda' | 'knowledge'>): Readability[] {
  const chapters = new Map<Pointer, { pointer: Pointer; count: Count }[]>();
  for (const { pointer, prose, passages } of runningTexts(subject)) {
    const count = prose ? countOf(passages) : nothing;
    if (count.words === 0) continue;
    const chapter = pointerTo(rootPointer, segmentsOf(pointer)[0] ?? '');
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), { pointer, count }]);
  }
  return [...chapters].flatMap(([pointer, answers]) => [
    judged(
      pointer,
      answers.map(({ count }) => count),
    ),
    ...answers.map((answer) => judged(answer.pointer, [answer.count])),
  ]);
}

const nothing: Count = { words: 0, long: 0, sentences: 0 };

function countOf(passages: readonly Passage[]): Count {
  const sentences = passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text }) => sentencesOf(text));
  const words = sentences.flatMap((sentence) => sentence.words);
  return { words: words.length, long: words.filter(isLong).length, sentences: sentences.length };
}

function isLong({ text }: { text: string }): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) > 6;
}

function judged(pointer: Pointer, counts: readonly Count[]): Readability {
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
  const [words, long, sentences] = [sum('words'), sum('long'), sum('sentences')];
  const lix = Math.round(words / sentences + (100 * long) / words);
  return { pointer, words, sentences, lix, band: bandOf(lix) };
}

/** The bands of LIX; "hard" is what official texts usually are. */
export function bandOf(lix: number): Band {
  if (lix < 30) return 'very-easy';
  if (lix < 40) return 'easy';
  if (lix < 50) return 'medium';
  return lix <= 60 ? 'hard' : 'very-hard';
}
