import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { ReplyPageTerms } from '../../../language/reply-page-terms.js';
import { text } from '../text.js';
import { replyIds } from './page-data.js';

export interface FieldOptions {
  hint?: string;
  /** Says that the answer is voluntary. */
  voluntary?: boolean;
  /** Has a line for what is wrong with it. */
  checked?: boolean;
}

/** A label over its field, with what explains it and what is wrong with it between them. */
export function labelled(
  id: string,
  label: string,
  field: (describedBy: Properties) => Element,
  words: ReplyPageTerms,
  { hint, voluntary = false, checked = false }: FieldOptions = {},
): Element[] {
  const [hintId, errorId] = [`${id}:hint`, replyIds.fieldError(id)];
  const described = [...(hint === undefined ? [] : [hintId]), ...(checked ? [errorId] : [])];
  return [
    h('label', { htmlFor: id }, [
      text(label),
      ...(voluntary ? [text(' '), h('span', { className: 'voluntary' }, [text(words.voluntary)])] : []),
    ]),
    ...(hint === undefined ? [] : [h('p', { className: 'hint', id: hintId }, [text(hint)])]),
    ...(checked ? [errorLine(errorId)] : []),
    field(described.length === 0 ? {} : { ariaDescribedBy: described }),
  ];
}

/** Filled in and shown by the script. */
export function errorLine(id: string): Element {
  return h('p', { className: 'error', id, hidden: true });
}

export function textArea(id: string, rows: number, properties: Properties = {}): Element {
  return h('textarea', { id, rows, ...properties });
}

export function button(id: string, className: string, words: string): Element {
  return h('button', { type: 'button', id, className: ['button', ...className.split(' ')] }, [text(words)]);
}

export function row(...children: ElementContent[]): Element {
  return h('div', { className: 'field' }, children);
}
