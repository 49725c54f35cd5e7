import type { Pointer } from '../answers/pointer.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { TemplateOrigin } from '../document/tree.js';
import { isWithin, type AnswerBook } from './answer-book.js';
import { isScalar, type AnswerNode } from './answer-nodes.js';
import type { AnswerWithQuestion, Origin } from './explanation.js';
import { addSighted, type Found, type ReadDocument, type Sighted } from './found.js';
import type { Piece } from './passages.js';
import { coarseShowing, showingOf } from './showing.js';

/** An answer that was asked for by its path, and everything in the documents that it shows in. */
export function foundAnswer(node: AnswerNode, documents: readonly ReadDocument[], book: AnswerBook): Found {
  const { pointer, value } = node;
  const asked = book.asked(pointer);
  const isAlone = isScalar(value) || value === undefined;
  const found: Found = {
    words: isScalar(value) ? excerpt(String(value)) : '',
    origins: [value === undefined ? openQuestion(asked) : { kind: 'answer', ...asked }],
    shown: [],
  };
  for (const { document, passages } of documents) {
    for (const passage of passages) {
      for (const piece of passage.pieces.filter((one) => shows(one, node))) {
        const showing = isAlone
          ? withoutItself(showingOf(piece, passage, document, book), pointer)
          : coarseShowing(passage, document);
        addSighted(found.shown, document, showing, [{ piece, passage, from: 0, to: piece.text.length }]);
      }
    }
  }
  return found;
}

/** Without a question of its own, or of what it is a part of, an answer is voluntary: leaving it out is no gap. */
function openQuestion(asked: AnswerWithQuestion): Origin {
  const { pointer, place, path, question } = asked;
  return question === undefined ? { kind: 'unanswered', pointer, place, path } : { kind: 'gap', ...asked };
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

function withoutItself(
  { through = [], ...showing }: Sighted['showing'],
  pointer: Pointer,
): Sighted['showing'] {
  const others = through.filter((one) => one.pointer !== pointer);
  return others.length === 0 ? showing : { ...showing, through: others };
}
