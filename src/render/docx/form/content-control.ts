import type { ParagraphChild, XmlComponent } from 'docx';
import { cleanText } from '../clean-text.js';
import { element, inlineElement } from '../element.js';
import type { FormField } from '../../../document/tree.js';
import { styleIds } from '../styles/style-ids.js';

/** Word opens no file in which a control's name or tag is longer. */
const longestName = 64;

/**
 * A field of a form: a control inside its paragraph, which is where LibreOffice has them too. It can be filled in but not
 * be taken away, and until then it holds words that are no answer.
 */
export function contentControl({ tag, title, kind, placeholder, options }: FormField): ParagraphChild {
  if (tag.length > longestName) throw new Error(`the tag ${tag} is too long for Word`);
  const look = (style: string): XmlComponent => element('w:rPr', {}, element('w:rStyle', { 'w:val': style }));
  return inlineElement(
    'w:sdt',
    element(
      'w:sdtPr',
      {},
      look(styleIds.formEntry),
      element('w:alias', { 'w:val': shortened(cleanText(title)) }),
      element('w:tag', { 'w:val': tag }),
      element('w:id', { 'w:val': numberOf(tag) }),
      element('w:lock', { 'w:val': 'sdtLocked' }),
      element('w:showingPlcHdr'),
      kinds[kind](options.map(cleanText)),
    ),
    element(
      'w:sdtContent',
      {},
      element(
        'w:r',
        {},
        look(styleIds.formPlaceholder),
        element('w:t', { 'xml:space': 'preserve' }, cleanText(placeholder)),
      ),
    ),
  );
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
function numberOf(tag: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(tag)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 1) + 1;
}
