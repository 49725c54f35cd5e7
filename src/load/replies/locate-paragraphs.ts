import type { Element } from '@xmldom/xmldom';
import type { Edition } from '../../consultation/edition.js';
import type { Target, ViewTarget } from '../../consultation/target.js';
import { startsAs, wordsKey } from '../../consultation/word-marks.js';
import type { WordStyles } from './open-word.js';
import { isNumberStyle } from './number-style.js';
import { wordsOn, type WordParagraph, type WordPiece } from './word-paragraphs.js';

/** A paragraph of a marked edition, and what in the edition it is. */
export interface LocatedParagraph {
  paragraph: WordParagraph;
  /** Its number, when it is the paragraph that has one in the margin. */
  number?: number;
  /** Its words without that number. */
  words: WordPiece[];
  target: ViewTarget;
}

/** What hangs on the numbered paragraph before it: items of its list, a quotation, code. */
const hanging = /^(list\b|quote$|kod$)/;

/**
 * Finds where each paragraph stands: by the number in its margin, by the heading above it, and in a table by the table's
 * caption. Headings are known by their words as they were before any change, in the order of the edition.
 */
export function locate(
  paragraphs: readonly WordParagraph[],
  styles: WordStyles,
  edition: Edition | undefined,
): LocatedParagraph[] {
  const headings = targetFinder(edition, (kind) => !['whole', 'question', 'table', 'figure'].includes(kind));
  const captions = targetFinder(edition, (kind) => kind === 'table' || kind === 'figure');
  let heading: ViewTarget = { kind: 'whole', id: '' };
  let numbered: { number: number; points: PointFinder } | undefined;
  /** The caption right before a table is the table's. */
  let caption: ViewTarget | undefined;
  let table: { element: Element; target: ViewTarget } | undefined;
  return paragraphs.map((paragraph): LocatedParagraph => {
    const style = styles.get(paragraph.style) ?? '';
    const number = numberIn(paragraph, styles);
    const words = paragraph.pieces.filter((piece) => !isNumberStyle(piece.style, styles));
    const located = (target: ViewTarget): LocatedParagraph => ({
      paragraph,
      ...(number === undefined ? {} : { number }),
      words,
      target,
    });
    const isHeading = /^heading \d$/.test(style) && !paragraph.isContents;
    const old = wordsOn('old', words);
    if (paragraph.table !== undefined && number === undefined) {
      if (table?.element !== paragraph.table)
        table = { element: paragraph.table, target: caption ?? heading };
      caption = undefined;
      numbered = undefined;
      return located(table.target);
    }
    if (isHeading) {
      const found = headings(old);
      if (found !== undefined) heading = found;
      numbered = undefined;
      caption = undefined;
      return located(heading);
    }
    if (style === 'caption') {
      caption = captions(old);
      numbered = undefined;
      return located(caption ?? heading);
    }
    if (number !== undefined) {
      const known = edition?.paragraphs.find((one) => one.number === number);
      numbered = { number, points: pointFinder(known?.points ?? []) };
      // A list without a paragraph before it has the number at its first item.
      const isPoint = known?.text === '' && old.trim() !== '';
      return located(paragraphTarget(number, isPoint ? numbered.points.next(old) : 0, heading, edition));
    }
    const hangs = paragraph.level !== undefined || hanging.test(style);
    if (numbered !== undefined && hangs) {
      const isPoint = paragraph.level === 0 && old.trim() !== '';
      const here = isPoint ? numbered.points.next(old) : numbered.points.last();
      const point = paragraph.level === undefined ? 0 : here;
      return located(paragraphTarget(numbered.number, point, heading, edition));
    }
    if (old.trim() !== '') numbered = undefined;
    return located(heading);
  });
}

function numberIn({ pieces }: WordParagraph, styles: WordStyles): number | undefined {
  const words = wordsOn(
    'old',
    pieces.filter((piece) => isNumberStyle(piece.style, styles)),
  ).trim();
  return /^[1-9]\d{0,4}$/.test(words) ? Number(words) : undefined;
}

function paragraphTarget(
  paragraph: number,
  point: number,
  heading: ViewTarget,
  edition: Edition | undefined,
): ViewTarget {
  const known = edition?.paragraphs.find(({ number }) => number === paragraph);
  const id = known?.id ?? heading.id;
  const isPoint = point > 0 && (known === undefined || point <= known.points.length);
  return { kind: 'paragraph', id, paragraph, ...(isPoint ? { point } : {}) };
}

/** Which point of a list each of its items is, counted from 1. */
interface PointFinder {
  next(words: string): number;
  /** That of the item before; 0 before any. */
  last(): number;
}

/** By its words, which are what is left when others have been taken away; by its order where they are not known. */
function pointFinder(points: readonly string[]): PointFinder {
  let known = 0;
  let last = 0;
  return {
    next(words) {
      const index = points.findIndex((point, at) => at >= known && startsAs(point, words));
      last = index === -1 ? last + 1 : index + 1;
      if (index !== -1) known = last;
      return last;
    },
    last: () => last,
  };
}

/** Finds targets by their words, each after the one that was found before it where several are called the same. */
function targetFinder(
  edition: Edition | undefined,
  isWanted: (kind: Target['kind']) => boolean,
): (words: string) => ViewTarget | undefined {
  const targets = (edition?.targets ?? []).filter(({ kind }) => isWanted(kind));
  const keys = targets.map(({ number, title }) => [wordsKey(title), wordsKey(`${number}${title}`)]);
  let next = 0;
  return (words) => {
    const key = wordsKey(words);
    const isIt = (index: number): boolean => key !== '' && (keys[index]?.includes(key) ?? false);
    const order = [...targets.keys()];
    const index = [...order.slice(next), ...order.slice(0, next)].find(isIt);
    const target = index === undefined ? undefined : targets[index];
    if (index === undefined || target === undefined) return undefined;
    next = index + 1;
    return { kind: target.kind, id: target.id };
  };
}
