import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FormEntry, FormTable } from '../../document/tree.js';
import { formField } from './form-field.js';
import { renderBlocks, type HtmlContext } from './handlers.js';
import { text } from './text.js';

/** A form's questions on paper: what is answered, and room to write in with a pen. */
export function formTable(
  { layout, title, columns, rowHeads, rows }: FormTable,
  context: HtmlContext,
): Element {
  const cells = (row: readonly FormEntry[]): Element[] => row.map((entry) => h('td', room(entry, context)));
  if (layout === 'grid')
    return h('table', { className: 'form-table', ariaLabel: title }, [
      h('thead', [
        h(
          'tr',
          columns.map((words) => h('th', { scope: 'col' }, [text(words)])),
        ),
      ]),
      h(
        'tbody',
        rows.map((row, index) =>
          h('tr', [h('th', { scope: 'row' }, [text(rowHeads[index]?.words ?? '')]), ...cells(row)]),
        ),
      ),
    ]);
  return h(
    'div',
    { className: ['form-table', layout] },
    rows
      .flat()
      .map((entry) =>
        h('div', { className: 'form-entry' }, [
          h('p', { className: 'form-question' }, [h('strong', [text(entry.title)])]),
          ...(entry.help === '' ? [] : [h('p', { className: 'form-help' }, [text(entry.help)])]),
          h('div', { className: 'form-room' }, room(entry, context)),
        ]),
      ),
  );
}

function room(
  { kind, blocks, words, options, title, tag }: FormEntry,
  context: HtmlContext,
): ElementContent[] {
  if (kind === 'rich') return blocks.length > 0 ? renderBlocks(blocks, context) : [fieldOf('multiline')];
  if (words === '') return [fieldOf(kind)];
  return words.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [h('br')]), text(line)]);

  function fieldOf(one: 'multiline' | Exclude<FormEntry['kind'], 'rich'>): Element {
    return formField({ type: 'formField', tag, title, kind: one, placeholder: '', options });
  }
}
