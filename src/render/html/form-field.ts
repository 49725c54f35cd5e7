import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FormField } from '../../document/tree.js';
import { text } from './text.js';

/** Room to write in with a pen; the options of a choice stand there to be marked. */
export function formField({ kind, options }: FormField): Element {
  const className = ['form-field', kind === 'multiline' ? 'lines' : 'line'];
  if (kind !== 'choice') return h('span', { className, ariaHidden: 'true' }, [text('\u00A0')]);
  return h(
    'span',
    { className: ['form-field'] },
    options.flatMap((words, index) => [...(index === 0 ? [] : [h('br')]), text(`\u2610 ${words}`)]),
  );
}
