import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Metadata } from '../../document/tree.js';
import { text } from './text.js';

/** What a document that is not adopted says of itself; nothing for one that is. */
export function statusNotice({ statusLabel, marks: { notice } }: Metadata): Element[] {
  if (notice === '') return [];
  return [
    h('p', { className: 'status-notice' }, [h('strong', [text(`${statusLabel}.`)]), text(` ${notice}`)]),
  ];
}
