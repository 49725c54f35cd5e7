import type Handlebars from 'handlebars';
import type { FormField } from '../document/tree.js';
import type { FormPart } from '../region/form.js';
import { groupMark, isGroup, isValue, type View, type Written } from './answer-view.js';
import type { Slots } from './slots.js';
import { TemplateFault } from './template-fault.js';

const kinds: readonly FormField['kind'][] = ['text', 'multiline', 'choice', 'suggestion', 'date'];

/** `{{formField "rk:name" "Remissinstans" kind="text" placeholder="Skriv här"}}`; a choice has its `options` from a list. */
export function formHelpers(slots: Slots): Record<string, (...args: never[]) => Written> {
  return {
    /** `{{formPart this}}`, alone on its line: the questions of a part of a region's template, with room for answers. */
    formPart(part: View) {
      if (!isGroup(part)) throw new TemplateFault('a part of a form is a group of data');
      return { toHTML: () => slots.emit({ kind: 'form', part: part[groupMark].raw as FormPart }) };
    },
    /** `{{markdown text}}`, alone on its line: a long text that is data and no answer. */
    markdown(text: View) {
      return { toHTML: () => slots.emit({ kind: 'markdown', value: wordsOf(text), source: '' }) };
    },
    formField(tag: View | string, title: View | string, { hash }: Handlebars.HelperOptions) {
      const { kind: wanted, placeholder, options } = hash as Record<string, View | string | undefined>;
      const kind = kinds.find((one) => one === wanted);
      if (kind === undefined) throw new TemplateFault(`no field is of the kind ${wordsOf(wanted)}`);
      const field: FormField = {
        type: 'formField',
        tag: wordsOf(tag),
        title: wordsOf(title),
        kind,
        placeholder: wordsOf(placeholder),
        options: Array.isArray(options) ? options.map(wordsOf) : [],
      };
      if (field.tag === '' || field.placeholder === '')
        throw new TemplateFault('a field needs a tag and a placeholder');
      return { toHTML: () => slots.emit({ kind: 'field', field }) };
    },
  };
}

function wordsOf(view: View | string | undefined): string {
  if (typeof view === 'string') return view;
  return isValue(view) ? String(view.raw) : '';
}
