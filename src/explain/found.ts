import type { Pointer } from '../answers/pointer.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Document, TemplateOrigin } from '../document/tree.js';
import { isScalar, type AnswerNode } from './answer-nodes.js';
import { isWithin, type AnswerBook } from './answer-book.js';
import type { Explanation, Origin, Showing } from './explanation.js';
import { originsOf } from './origins.js';
import type { Mark, Passage, Piece } from './passages.js';
import type { Match, MatchPart } from './running-text.js';

/** An explanation on its way: what it shows can still be looked for in the print. */
export interface Found extends Omit<Explanation, 'shown'> {
  shown: Sighted[];
}

export interface Sighted {
  showing: Omit<Showing, 'pages'>;
  document: Document;
  sights: Sight[];
}

/** Words whose page can be learnt: offsets in the node's text, the second exclusive. */
export interface Sight {
  mark: Mark;
  from: number;
  to: number;
}

/** A document that has been read. */
export interface ReadDocument {
  document: Document;
  passages: readonly Passage[];
}

/** The words that were found, as one explanation for each origin. `matches` stand in the order of preference. */
export function foundWords(
  matches: readonly { match: Match; document: Document }[],
  book: AnswerBook,
): Found[] {
  const byOrigin = new Map<string, Found>();
  for (const { match, document } of matches) {
    const origins = originsOf(match.parts, book);
    if (origins.length === 0) continue;
    const key = origins.map(keyOf).join(' ');
    const found = byOrigin.get(key) ?? { words: excerpt(match.words), origins, shown: [] };
    byOrigin.set(key, found);
    const telling = match.parts.filter(({ piece }) => piece.source.kind !== 'nothing');
    const first = telling.find(({ piece }) => isOf(piece, origins[0])) ?? telling[0];
    if (first !== undefined) addSighted(found.shown, document, first, sightsOf(match.parts));
  }
  return [...byOrigin.values()];
}

/** An answer that was asked for by its path, and everything in the documents that it shows in. */
export function foundAnswer(node: AnswerNode, documents: readonly ReadDocument[], book: AnswerBook): Found {
  const { pointer, value } = node;
  const kind = value === undefined ? 'gap' : 'answer';
  const found: Found = {
    words: isScalar(value) ? excerpt(String(value)) : '',
    origins: [{ kind, ...book.asked(pointer) }],
    shown: [],
  };
  for (const { document, passages } of documents) {
    for (const passage of passages) {
      for (const piece of passage.pieces.filter((one) => shows(one, node))) {
        const part = { piece, passage, from: 0, to: piece.text.length };
        addSighted(found.shown, document, part, sightsOf([part]), !isScalar(value));
      }
    }
  }
  return found;
}

/** Whether a piece says the answer, or stands there on its account. */
function shows({ source, text }: Piece, { pointer, value }: AnswerNode): boolean {
  const concerns = (one: Pointer): boolean => isWithin(one, pointer);
  switch (source.kind) {
    case 'answer':
    case 'gap':
      return concerns(source.pointer) || isListed(source.template, pointer);
    case 'computed':
      return source.from.some(concerns);
    case 'number':
      return pointer.endsWith('/id') ? value === source.target : concerns(source.within ?? '');
    case 'template':
      return isScalar(value) && source.template.condition.includes(pointer) && /[\p{L}\p{N}]/u.test(text);
    default:
      return false;
  }
}

/** Items that are written in one go carry the pointer of the first. */
function isListed(template: TemplateOrigin | undefined, pointer: Pointer): boolean {
  return template?.asked.some((list) => isWithin(pointer, list)) ?? false;
}

/** `coarsely`: a whole group shows in a section, whatever lines and tables of it say its parts. */
function addSighted(
  shown: Sighted[],
  document: Document,
  { piece, passage }: MatchPart,
  sights: Sight[],
  coarsely = false,
): void {
  const { label: _label, template: _template, ...coarse } = showingOf(piece, passage, document);
  const showing = coarsely ? coarse : showingOf(piece, passage, document);
  const key = JSON.stringify(showing);
  const known = shown.find((one) => JSON.stringify(one.showing) === key && one.document === document);
  if (known === undefined) shown.push({ showing, document, sights });
  else known.sights.push(...sights);
}

function showingOf({ source }: Piece, passage: Passage, { metadata }: Document): Sighted['showing'] {
  const template = 'template' in source ? source.template : undefined;
  return {
    document: metadata.title,
    ...(passage.section === undefined ? {} : { section: passage.section }),
    within: passage.within,
    ...(passage.label === undefined ? {} : { label: passage.label }),
    ...(template === undefined ? {} : { template: { file: template.file, line: template.line } }),
  };
}

function sightsOf(parts: readonly MatchPart[]): Sight[] {
  return parts.flatMap(({ piece: { mark }, from, to }) => (mark === undefined ? [] : [{ mark, from, to }]));
}

function isOf({ source }: Piece, origin: Origin | undefined): boolean {
  return source.kind === origin?.kind;
}

function keyOf(origin: Origin): string {
  switch (origin.kind) {
    case 'answer':
    case 'gap':
      return `${origin.kind}:${origin.pointer}`;
    case 'template':
      return `${origin.template.file}:${origin.template.line}`;
    case 'number':
      return `number:${origin.target}`;
    case 'computed':
      return JSON.stringify([origin.template, origin.from.map(({ pointer }) => pointer)]);
    case 'term':
      return `term:${origin.term}`;
  }
}
