import type { Block, FormEntry, FormField as TreeField, FormTable } from '../document/tree.js';
import { fill } from '../diagnostics/localise.js';
import { fieldMark } from '../region/form-marks.js';
import { fieldTag, rowPath, type FieldKind, type FormField, type FormPart } from '../region/form.js';
import type { FillInTerms, Terms } from '../language/terms.js';
import { readAsTyped } from './read-as-typed.js';
import type { ReadingContext } from './reading-context.js';
import { TemplateFault } from './template-fault.js';

type Words = Pick<Terms, 'fillIn' | 'guidePage'>;

/** A part of a region's template as a table with room for answers. Its heading is the template's own. */
export function formTable(part: FormPart, { formTerms: terms }: ReadingContext): Block[] {
  if (terms === undefined) throw new TemplateFault('a part of a form stands in a document');
  switch (part.part) {
    case 'heading':
      throw new TemplateFault('a heading of a form is the heading of a template');
    case 'area':
      return [tableOf('area', part.field.title, [[entryOf(part.field, terms)]])];
    case 'rows':
      return [
        tableOf(
          'rows',
          part.title,
          part.fields.map((field) => [entryOf(field, terms)]),
        ),
      ];
    case 'grid':
      return [
        {
          ...tableOf(
            'grid',
            part.title,
            part.rows.map((row, index) => row.map((field) => cellOf(field, index + 1, terms))),
          ),
          columns: [terms.fillIn.number, ...part.columns],
          rowHeads: part.rows.map((row, index) => ({
            mark: fieldMark(rowPath(row)),
            words: String(index + 1),
          })),
        },
      ];
  }
}

function tableOf(layout: FormTable['layout'], title: string, rows: FormEntry[][]): FormTable {
  return { type: 'formTable', layout, title, columns: [], rowHeads: [], rows };
}

function entryOf(field: FormField, { fillIn, guidePage }: Words): FormEntry {
  const { path, kind: asked, title, help, page, binding, text, options } = field;
  const isLocked = binding === 'locked';
  const kind = kinds[asked];
  const said = isLocked ? [field.lockedBecause ?? fillIn.locked] : [help, ...bindingWords(field, fillIn)];
  const onPage = page === undefined || isLocked ? [] : [`(${guidePage} ${page})`];
  return {
    mark: fieldMark(path),
    tag: fieldTag(path, fieldMark(path)),
    title,
    help: [...said, ...onPage].filter((words) => words !== '').join(' '),
    isLocked,
    kind,
    placeholder: isLocked && text === '' ? fillIn.nothing : fillIn.placeholders[placeholderOf(asked)],
    options: [...options],
    blocks: asked === 'rich' ? readAsTyped(text) : [],
    words: asked === 'rich' ? '' : text,
  };
}

/** "Rad 2: Belopp", to those who listen; what explains it stands above the table. */
function cellOf(field: FormField, number: number, terms: Words): FormEntry {
  const row = fill(terms.fillIn.row, { number });
  return { ...entryOf(field, terms), title: `${row}: ${field.title}`, help: '' };
}

function bindingWords({ binding, text }: FormField, { recommended, required }: FillInTerms): string[] {
  if (binding === 'required' && text === '') return [required];
  return binding === 'recommended' && text !== '' ? [recommended] : [];
}

const kinds: Readonly<Record<FieldKind, FormEntry['kind']>> = {
  rich: 'rich',
  text: 'text',
  lines: 'multiline',
  number: 'text',
  whole: 'text',
  measure: 'text',
  date: 'date',
  time: 'text',
  choice: 'choice',
  'yes-no': 'choice',
  years: 'multiline',
  reference: 'suggestion',
  references: 'multiline',
} satisfies Record<FieldKind, 'rich' | TreeField['kind']>;

function placeholderOf(kind: FieldKind): keyof FillInTerms['placeholders'] {
  const written = kinds[kind];
  if (kind === 'lines' || kind === 'references') return 'lines';
  return written === 'multiline' ? 'text' : written;
}
