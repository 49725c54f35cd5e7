import { segmentsOf, type Pointer } from '../answers/pointer.js';
import type { TemplateOrigin } from '../document/tree.js';
import { isScalar } from './answer-nodes.js';
import { isWithin, type AnswerBook } from './answer-book.js';
import type { AnswerPlace, Origin, TemplatePlace } from './explanation.js';
import { keyText } from './key-text.js';
import type { PieceSource } from './passages.js';
import type { MatchPart } from './running-text.js';
import { summandsOf } from './summands.js';

const order: readonly Origin['kind'][] = [
  'answer',
  'framework',
  'gap',
  'unanswered',
  'number',
  'computed',
  'template',
  'profile',
  'term',
];

/** Where the words of a match come from, answers first; each origin once. */
export function originsOf(parts: readonly MatchPart[], book: AnswerBook): Origin[] {
  const telling = parts.filter(
    ({ piece, from, to }) =>
      piece.source.kind !== 'nothing' && /[\p{L}\p{N}]/u.test(piece.text.slice(from, to)),
  );
  const answered = new Set(
    telling.flatMap(({ piece: { source } }) => (source.kind === 'answer' ? [source.pointer] : [])),
  );
  const lines = new Set(
    telling.flatMap(({ piece: { source } }) =>
      (source.kind === 'answer' || source.kind === 'gap') && source.template !== undefined
        ? [lineOf(source.template)]
        : [],
    ),
  );
  const origins = new Map<string, Origin>();
  for (const { piece, from, to } of telling) {
    const { source } = piece;
    // A label stands on the line of its value; and a number is part of the sentence that refers, and of the heading
    // whose words were found with it.
    if (source.kind === 'template' && lines.has(lineOf(source.template))) continue;
    if (source.kind === 'number' && [...source.from, source.within ?? ''].some((one) => answered.has(one)))
      continue;
    const origin = originOf(source, keysOf(source, parts), piece.text, book);
    // "Service på lika villkor (Vision 2035)": the goal's name, and that of the framework.
    const words = piece.text
      .slice(from, to)
      .split(/[()]/)
      .map((part) => keyText(part).key);
    for (const one of [origin, ...words.map((part) => frameworkOf(source, part, book))])
      if (one !== undefined) origins.set(JSON.stringify(one), one);
  }
  return [...origins.values()].sort((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind));
}

/** The keys of the words of a match that are one source's: of all together, and of those that stand together in it. */
function keysOf(source: PieceSource, parts: readonly MatchPart[]): string[] {
  if (source.kind !== 'answer') return [];
  const words = parts
    .filter(({ piece }) => {
      if (piece.source.kind === 'answer') return piece.source.pointer === source.pointer;
      return piece.source.kind === 'number' && piece.source.within === source.pointer;
    })
    .map(({ piece, from, to }) => piece.text.slice(from, to));
  return [words.join(''), ...words].map((one) => keyText(one).key);
}

/** A goal refers to a framework by its id; the words that stand in the document are in the framework's file. */
function frameworkOf(source: PieceSource, words: string, book: AnswerBook): Origin | undefined {
  const refers =
    source.kind === 'answer' && /^\/övergripande_mål\/mål\/\d+\/utgår_från(?:\/\d+)?$/u.test(source.pointer);
  const isListed =
    source.kind === 'computed' &&
    (source.template?.file ?? '').includes('ramverk') &&
    /\p{L}{3}/u.test(words);
  const place = refers || isListed ? book.inFramework(words) : undefined;
  return place === undefined ? undefined : { kind: 'framework', ...place };
}

function originOf(
  source: PieceSource,
  wanted: readonly string[],
  text: string,
  book: AnswerBook,
): Origin | undefined {
  switch (source.kind) {
    case 'answer': {
      const [whole = ''] = wanted;
      const together = combined(source.pointer, source.template, book);
      const pointer = together === undefined ? source.pointer : (book.narrowed(together, whole) ?? together);
      return { kind: 'answer', ...book.asked(pointer, wanted) };
    }
    case 'gap':
      return { kind: 'gap', ...book.asked(source.pointer) };
    case 'template':
      return { kind: 'template', template: templatePlace(source.template) };
    case 'number':
      return {
        kind: 'number',
        target: source.target,
        from: placesOf(source.from, book),
        ...placeIn(source.template),
      };
    case 'computed': {
      const summands = summandsOf(text, source.from, book.nodes);
      if (summands.length > 0)
        return { kind: 'computed', from: placesOf(summands, book), sum: true, ...placeIn(source.template) };
      return { kind: 'computed', from: placesOf(source.from, book), ...placeIn(source.template) };
    }
    case 'profile':
      return { kind: 'profile', ...book.inProfile(source.pointer) };
    case 'term':
      return { kind: 'term', term: source.term };
    case 'nothing':
      return undefined;
  }
}

/** The list or group whose answers were put into words together; undefined for an answer that stands for itself. */
function combined(
  pointer: Pointer,
  template: TemplateOrigin | undefined,
  book: AnswerBook,
): Pointer | undefined {
  const list = template?.asked.find((asked) => asked !== pointer && isWithin(pointer, asked));
  return list ?? (isScalar(book.at(pointer)?.value) ? undefined : pointer);
}

export function placesOf(pointers: readonly Pointer[], book: AnswerBook): AnswerPlace[] {
  return pointers.filter((pointer) => segmentsOf(pointer).length > 0).map((pointer) => book.place(pointer));
}

function placeIn(template: TemplateOrigin | undefined): { template?: TemplatePlace } {
  return template === undefined ? {} : { template: templatePlace(template) };
}

function lineOf({ file, line }: TemplateOrigin): string {
  return `${file}:${line}`;
}

function templatePlace({ file, line }: TemplateOrigin): TemplatePlace {
  return { file, line };
}
