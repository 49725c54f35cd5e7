import type { Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { keysAsValues, wordProperties } from '../../consultation/word-marks.js';
import { isFieldTag } from '../../consultation/form-fields.js';
import { around, attribute, childAt, elementsIn, inside, readXmlPart } from './conformance/xml-part.js';

const main = 'word/document.xml';
const properties = 'docProps/custom.xml';

/** The set that custom properties belong to. */
const customSet = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * Writes into a Word file which remiss edition it belongs to, and by their keys which words are its own: when it comes
 * back with what somebody has written in it, the two are told apart. Letters and digits of `edition` are plain ASCII.
 */
export function withEditionMark(file: Uint8Array, edition: string): Uint8Array {
  const entries = unzipSync(file);
  const { root } = readXmlPart(main, strFromU8(entries[main] ?? new Uint8Array()));
  const { paragraphs, fields } = ownWords(root);
  const values = [
    [wordProperties.edition, edition],
    ...numbered(wordProperties.words, keysAsValues(paragraphs)),
    ...numbered(wordProperties.placeholders, keysAsValues(fields)),
  ] as const;
  for (const [name, value] of values) addProperty(entries, name, value);
  return zipSync(entries, { level: 0 });
}

/** The words of each paragraph but for its fields, and those that stand in each field. */
function ownWords(root: Element): { paragraphs: string[]; fields: string[] } {
  const fields = inside(root, 'w:sdt').filter(isField);
  // A table of contents is made anew by each program.
  const isKept = (paragraph: Element): boolean => {
    const control = around(paragraph, 'w:sdt');
    return control === undefined || childAt(control, 'w:sdtPr', 'w:docPartObj') === undefined;
  };
  const paragraphs = inside(root, 'w:p').filter(isKept);
  const texts = inside(root, 'w:t');
  const written = new Map<Element, string>();
  const numbersOfNotes = new Set(elementsOfNoteNumbers(root));
  for (const text of texts) {
    if (numbersOfNotes.has(text)) continue;
    const paragraph = around(text, 'w:p');
    const control = around(text, 'w:sdt');
    const holder = control !== undefined && isField(control) ? control : paragraph;
    if (holder !== undefined) written.set(holder, (written.get(holder) ?? '') + (text.textContent ?? ''));
  }
  const wordsOf = (holder: Element): string => written.get(holder) ?? '';
  return { paragraphs: paragraphs.map(wordsOf), fields: fields.map(wordsOf) };
}

/** The number of a note that is called a second time is worked out anew by each program. */
function elementsOfNoteNumbers(root: Element): Element[] {
  const found: Element[] = [];
  const codes: { code: string; isResult: boolean }[] = [];
  for (const element of elementsIn(root)) {
    const last = codes.at(-1);
    const type = element.nodeName === 'w:fldChar' ? attribute(element, 'w:fldCharType') : undefined;
    if (type === 'begin') codes.push({ code: '', isResult: false });
    else if (type === 'end') codes.pop();
    else if (type === 'separate' && last !== undefined) last.isResult = true;
    else if (element.nodeName === 'w:instrText' && last !== undefined) last.code += element.textContent ?? '';
    else if (codes.some(({ code, isResult }) => isResult && /^\s*NOTEREF\b/i.test(code))) found.push(element);
  }
  return found;
}

function numbered(name: string, values: readonly string[]): [string, string][] {
  return values.map((value, index) => [`${name}${index + 1}`, value]);
}

function isField(control: Element): boolean {
  return isFieldTag(attribute(childAt(control, 'w:sdtPr', 'w:tag')) ?? '');
}

/** Adds one of the file's own properties. `value` is XML already. */
export function addProperty(entries: Record<string, Uint8Array>, name: string, value: string): void {
  const list = strFromU8(entries[properties] ?? new Uint8Array());
  const number = 2 + [...list.matchAll(/<property\b/g)].length;
  const property = `<property fmtid="${customSet}" pid="${number}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  const end = list.lastIndexOf('</');
  const written =
    end >= 0
      ? list.slice(0, end) + property + list.slice(end)
      : // An empty list may be written as one tag.
        list.replace(/\/>\s*$/, `>${property}</Properties>`);
  entries[properties] = strToU8(written);
}
