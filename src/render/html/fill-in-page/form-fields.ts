import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { FormEntry, FormTable } from '../../../document/tree.js';
import { pathWord, type FormField } from '../../../region/form.js';
import { renderBlocks, type HtmlContext } from '../handlers.js';
import { text } from '../text.js';
import { fillInIds, pathAttribute } from './page-data.js';

/** Lines that a long answer and a list have room for from the start. */
const richRows = 8;
const listRows = 3;

/** Questions with fields to write in; what is locked stands there to be read. `fields` are those of the form, by mark. */
export function formFields(
  { layout, title, columns, rowHeads, rows }: FormTable,
  fields: ReadonlyMap<string, FormField>,
  context: HtmlContext,
): ElementContent[] {
  const room = (entry: FormEntry, named: Properties): Element =>
    fieldOf(entry, fields.get(entry.mark), named, context);
  if (layout !== 'grid') return rows.flat().map((entry) => labelledField(entry, room));
  return [
    h('div', { className: 'table-scroll', tabIndex: 0, role: 'group', ariaLabel: title }, [
      h('table', { className: 'fill-in-table' }, [
        h('thead', [
          h(
            'tr',
            columns.map((words) => h('th', { scope: 'col' }, [text(words)])),
          ),
        ]),
        h(
          'tbody',
          rows.map((row, index) =>
            h('tr', [
              h('th', { scope: 'row' }, [text(rowHeads[index]?.words ?? '')]),
              ...row.map((entry) => h('td', [room(entry, { ariaLabel: entry.title })])),
            ]),
          ),
        ),
      ]),
    ]),
  ];
}

function labelledField(entry: FormEntry, room: (entry: FormEntry, named: Properties) => Element): Element {
  const id = fillInIds.field(entry.mark);
  const hint = entry.help === '' ? [] : [h('p', { className: 'hint', id: `${id}:hint` }, [text(entry.help)])];
  const described: Properties = entry.help === '' ? {} : { ariaDescribedBy: [`${id}:hint`] };
  if (entry.isLocked)
    return h('div', { className: ['field', 'locked'] }, [
      h('p', { className: 'label' }, [text(entry.title)]),
      ...hint,
      room(entry, {}),
    ]);
  return h('div', { className: 'field' }, [
    h('label', { htmlFor: id }, [text(entry.title)]),
    ...hint,
    room(entry, described),
  ]);
}

function fieldOf(
  entry: FormEntry,
  field: FormField | undefined,
  named: Properties,
  context: HtmlContext,
): Element {
  const { mark, kind, options, isLocked, placeholder } = entry;
  const value = field?.text ?? '';
  if (isLocked || field === undefined) return lockedOf(entry, context);
  const { fillInPage } = context.terms;
  const id = fillInIds.field(mark);
  const common: Properties = { id, [pathAttribute]: pathWord(field.path), ...named };
  if (kind === 'rich' || kind === 'multiline')
    return h('textarea', { ...common, rows: kind === 'rich' ? richRows : listRows }, [text(value)]);
  if (kind === 'choice') {
    const others = value === '' || options.includes(value) ? [] : [value];
    return h('select', common, [
      h('option', { value: '' }, [text(fillInPage.choose)]),
      ...[...others, ...options].map((words) =>
        h('option', { value: words, ...(words === value ? { selected: true } : {}) }, [text(words)]),
      ),
    ]);
  }
  if (kind !== 'suggestion' || options.length === 0)
    return h('input', { type: 'text', value, ...common, ...(kind === 'date' ? { placeholder } : {}) });
  return h('span', { className: 'suggesting' }, [
    h('input', { type: 'text', value, list: `${id}:list`, ...common }),
    h(
      'datalist',
      { id: `${id}:list` },
      options.map((words) => h('option', { value: words })),
    ),
  ]);
}

function lockedOf({ kind, blocks, words, placeholder }: FormEntry, context: HtmlContext): Element {
  if (kind === 'rich' && blocks.length > 0)
    return h('div', { className: 'locked-words' }, renderBlocks(blocks, context));
  const lines = (words === '' ? placeholder : words).split('\n');
  return h(
    'p',
    { className: 'locked-words' },
    lines.flatMap((line, index) => [...(index === 0 ? [] : [h('br')]), text(line)]),
  );
}
