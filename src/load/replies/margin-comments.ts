import type { Element } from '@xmldom/xmldom';
import { plainText } from '../../consultation/plain-text.js';
import type { ReplyRemark } from '../../consultation/reply.js';
import { wordParagraphs, wordsOn, type WordParagraph } from './word-paragraphs.js';
import { elementsInside, wordValue } from './word-xml.js';

/** A comment in the margin of a Word file. */
export interface MarginComment {
  number: string;
  /** Index of the paragraph that it is made on; undefined when it is on none. */
  at: number | undefined;
  text: string;
  /** The words that it is made on; "" for none. */
  quoted: string;
  author: string;
  /** ISO date; "" for none. */
  date: string;
}

/** Every comment of a file that has words, in the order of the paragraphs and then of the file, and what is to be said. */
export function marginComments(
  paragraphs: readonly Pick<WordParagraph, 'pieces' | 'comments'>[],
  comments: ReadonlyMap<string, Element>,
): { comments: MarginComment[]; remarks: ReplyRemark[] } {
  const at = new Map<string, number>();
  for (const [index, paragraph] of paragraphs.entries())
    for (const number of paragraph.comments) if (!at.has(number)) at.set(number, index);
  const numbers = new Set([...at.keys(), ...comments.keys()]);
  const found: MarginComment[] = [];
  let wordless = 0;
  let placeless = 0;
  for (const number of numbers) {
    const comment = comments.get(number);
    if (comment === undefined) continue;
    if (hasPicture(comment)) wordless += 1;
    const text = textOf(comment);
    if (text === '') continue;
    if (!at.has(number)) placeless += 1;
    found.push({
      number,
      at: at.get(number),
      text,
      quoted: quotedBy(number, paragraphs),
      author: wordValue(comment, 'author').trim(),
      date: wordValue(comment, 'date').slice(0, 10),
    });
  }
  const remarks: ReplyRemark[] = [];
  if (placeless > 0) remarks.push({ code: 'reply/comment-without-place', details: { count: placeless } });
  if (wordless > 0) remarks.push({ code: 'reply/comment-picture', details: { count: wordless } });
  return { comments: found, remarks };
}

function textOf(comment: Element): string {
  return plainText(
    wordParagraphs(comment)
      .map(({ pieces }) => wordsOn('new', pieces))
      .join('\n'),
  );
}

function hasPicture(comment: Element): boolean {
  return [...elementsInside(comment)].some(({ localName }) =>
    ['drawing', 'pict', 'object'].includes(localName ?? ''),
  );
}

/** The file's own words that a comment is made on; those that somebody has added when there are no others. */
function quotedBy(number: string, paragraphs: readonly Pick<WordParagraph, 'pieces'>[]): string {
  const pieces = paragraphs.map((paragraph) =>
    paragraph.pieces.filter(({ comments }) => comments.includes(number)),
  );
  const said = (side: 'old' | 'new'): string =>
    plainText(
      pieces
        .map((inParagraph) => wordsOn(side, inParagraph))
        .filter((words) => words.trim() !== '')
        .join('\n'),
    );
  return said('old') || said('new');
}
