import { segmentsOf, type Pointer } from '../answers/pointer.js';
import type { TemplateOrigin } from '../document/tree.js';
import { isScalar } from './answer-nodes.js';
import { isWithin, type AnswerBook } from './answer-book.js';
import type { AnswerPlace, Origin, TemplatePlace } from './explanation.js';
import { keyText } from './key-text.js';
import type { PieceSource } from './passages.js';
import type { MatchPart } from './running-text.js';

const order: readonly Origin['kind'][] = ['answer', 'gap', 'number', 'computed', 'template', 'term'];

/** Where the words of a match come from, answers first; each origin once. */
export function originsOf(parts: readonly MatchPart[], book: AnswerBook): Origin[] {
  const telling = parts.filter(
    ({ piece, from, to }) =>
      piece.source.kind !== 'nothing' && /[\p{L}\p{N}]/u.test(piece.text.slice(from, to)),
  );
  const answered = new Set(
    telling.flatMap(({ piece: { source } }) => (source.kind === 'answer' ? [source.pointer] : [])),
  );
  const origins = new Map<string, Origin>();
  for (const { piece } of telling) {
    const { source } = piece;
    // A number is part of the sentence that refers, and of the heading whose words were found with it.
    if (source.kind === 'number' && [...source.from, source.within ?? ''].some((one) => answered.has(one)))
      continue;
    const origin = originOf(source, wordsOf(source, parts), book);
    const key = JSON.stringify(origin);
    if (origin !== undefined) origins.set(key, origin);
  }
  return [...origins.values()].sort((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind));
}

/** The words of a match that are one source's, as they stand in it. */
function wordsOf(source: PieceSource, parts: readonly MatchPart[]): string {
  if (source.kind !== 'answer') return '';
  return parts
    .filter(({ piece }) => {
      if (piece.source.kind === 'answer') return piece.source.pointer === source.pointer;
      return piece.source.kind === 'number' && piece.source.within === source.pointer;
    })
    .map(({ piece, from, to }) => piece.text.slice(from, to))
    .join('');
}

function originOf(source: PieceSource, words: string, book: AnswerBook): Origin | undefined {
  switch (source.kind) {
    case 'answer': {
      const wanted = keyText(words).key;
      const pointer =
        book.narrowed(combined(source.pointer, source.template, book), wanted) ?? source.pointer;
      return { kind: 'answer', ...book.asked(pointer, wanted) };
    }
    case 'gap':
      return { kind: 'gap', ...book.asked(source.pointer) };
    case 'template':
      return {
        kind: 'template',
        template: templatePlace(source.template),
        condition: placesOf(source.template.condition, book),
      };
    case 'number':
      return {
        kind: 'number',
        target: source.target,
        from: placesOf(source.from, book),
        ...placeIn(source.template),
      };
    case 'computed':
      return { kind: 'computed', from: placesOf(source.from, book), ...placeIn(source.template) };
    case 'term':
      return { kind: 'term', term: source.term };
    case 'nothing':
      return undefined;
  }
}

/** The answers that were put into words together, when it is several; the answer alone when it stands for itself. */
function combined(pointer: Pointer, template: TemplateOrigin | undefined, book: AnswerBook): Pointer[] {
  const list = template?.asked.find((asked) => asked !== pointer && isWithin(pointer, asked));
  if (list !== undefined) return [list];
  return isScalar(book.at(pointer)?.value) ? [] : [pointer];
}

function placesOf(pointers: readonly Pointer[], book: AnswerBook): AnswerPlace[] {
  return pointers.filter((pointer) => segmentsOf(pointer).length > 0).map((pointer) => book.place(pointer));
}

function placeIn(template: TemplateOrigin | undefined): { template?: TemplatePlace } {
  return template === undefined ? {} : { template: templatePlace(template) };
}

function templatePlace({ file, line }: TemplateOrigin): TemplatePlace {
  return { file, line };
}
