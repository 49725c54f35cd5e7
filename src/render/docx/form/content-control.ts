import type { FileChild, ParagraphChild, XmlComponent } from 'docx';
import { cleanText } from '../clean-text.js';
import { blockElement, element, inlineElement } from '../element.js';
import type { FormField } from '../../../document/tree.js';
import { styleIds } from '../styles/style-ids.js';

/** Word opens no file in which a control's name or tag is longer. */
const longestName = 64;

/** A field of a form, and what stands in it already. */
export interface Control extends Omit<FormField, 'type'> {
  /** "" shows the placeholder, which is no answer. */
  words?: string;
  /** It can be read and not be written in. */
  isLocked?: boolean;
}

/**
 * A field of a form: a control inside its paragraph, which is where LibreOffice has them too. It can be filled in but not
 * be taken away, and until then it holds words that are no answer.
 */
export function contentControl(control: Control): ParagraphChild {
  const { kind, placeholder, options, words = '' } = control;
  const runs = words === '' ? [run(placeholder, styleIds.formPlaceholder)] : linesOf(words);
  return inlineElement(
    'w:sdt',
    properties(control, words === '', look(styleIds.formEntry), kinds[kind](options.map(cleanText))),
    element('w:sdtContent', {}, ...runs),
  );
}

/** A control around something larger: paragraphs, lists, the rows of a table. */
type AroundBlocks = Pick<Control, 'tag' | 'title' | 'isLocked'> & { isEmpty: boolean };

/** A control around paragraphs. LibreOffice has it around the first of them alone, and forgets how that one looks. */
export function blockControl(control: AroundBlocks, children: readonly FileChild[]): FileChild {
  return blockElement(
    'w:sdt',
    properties(control, control.isEmpty),
    element('w:sdtContent', {}, ...children),
  );
}

/** A control around a row of a table, which LibreOffice takes for one around all that stands in its cell. */
export function rowControl(control: AroundBlocks, row: XmlComponent): XmlComponent {
  return element('w:sdt', {}, properties(control, control.isEmpty), element('w:sdtContent', {}, row));
}

function properties(
  { tag, title, isLocked = false }: Pick<Control, 'tag' | 'title' | 'isLocked'>,
  isEmpty: boolean,
  look?: XmlComponent,
  kind?: XmlComponent,
): XmlComponent {
  if (tag.length > longestName) throw new Error(`the tag ${tag} is too long for Word`);
  return element(
    'w:sdtPr',
    {},
    ...(look === undefined ? [] : [look]),
    element('w:alias', { 'w:val': shortened(cleanText(title)) }),
    element('w:tag', { 'w:val': tag }),
    element('w:id', { 'w:val': numberOf(tag) }),
    element('w:lock', { 'w:val': isLocked ? 'sdtContentLocked' : 'sdtLocked' }),
    ...(isEmpty ? [element('w:showingPlcHdr')] : []),
    ...(kind === undefined ? [] : [kind]),
  );
}

function look(style: string): XmlComponent {
  return element('w:rPr', {}, element('w:rStyle', { 'w:val': style }));
}

function run(words: string, style: string): XmlComponent {
  return element('w:r', {}, look(style), element('w:t', { 'xml:space': 'preserve' }, cleanText(words)));
}

function linesOf(words: string): XmlComponent[] {
  return words
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [element('w:r', {}, element('w:br'))]),
      run(line, styleIds.formEntry),
    ]);
}

const kinds: Readonly<Record<FormField['kind'], (options: readonly string[]) => XmlComponent>> = {
  text: () => element('w:text'),
  multiline: () => element('w:text', { 'w:multiLine': 1 }),
  choice: (options) => element('w:dropDownList', {}, ...options.map(listItem)),
  suggestion: (options) => element('w:comboBox', {}, ...options.map(listItem)),
  date: () =>
    element(
      'w:date',
      {},
      element('w:dateFormat', { 'w:val': 'yyyy-MM-dd' }),
      element('w:lid', { 'w:val': 'sv-SE' }),
      element('w:storeMappedDataAs', { 'w:val': 'date' }),
      element('w:calendar', { 'w:val': 'gregorian' }),
    ),
};

function listItem(words: string): XmlComponent {
  return element('w:listItem', { 'w:displayText': words, 'w:value': words });
}

function shortened(title: string): string {
  return title.length > longestName ? `${title.slice(0, longestName - 1).trimEnd()}…` : title;
}

/** Word wants a number of its own for each control, and the same form is to be the same file. FNV-1a, positive. */
export function numberOf(tag: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(tag)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 1) + 1;
}
