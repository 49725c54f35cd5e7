import type { Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editionProperty, ownWordsNamespace, wordsKey } from '../../consultation/word-marks.js';
import { addPart } from './add-part.js';
import { isFieldTag } from '../../consultation/form-fields.js';
import { around, attribute, childAt, inside, readXmlPart } from './conformance/xml-part.js';

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
  const text = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ownWords xmlns="${ownWordsNamespace}" edition="${edition}"`,
    ` fields="${fields.length}"><paragraphs>${keysOf(paragraphs)}</paragraphs>`,
    `<placeholders>${keysOf(fields)}</placeholders></ownWords>`,
  ].join('');
  addPart(entries, {
    target: '../customXml/item1.xml',
    text,
    relation: {
      id: 'rIdOwnWords',
      type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
    },
  });
  addProperty(entries, edition);
  return zipSync(entries, { level: 0 });
}

/** The words of each paragraph but for its fields, and those that stand in each field. */
function ownWords(root: Element): { paragraphs: string[]; fields: string[] } {
  const fields = inside(root, 'w:sdt').filter(isField);
  const paragraphs = inside(root, 'w:p');
  const texts = inside(root, 'w:t');
  const written = new Map<Element, string>();
  for (const text of texts) {
    const paragraph = around(text, 'w:p');
    const control = around(text, 'w:sdt');
    const holder = control !== undefined && isField(control) ? control : paragraph;
    if (holder !== undefined) written.set(holder, (written.get(holder) ?? '') + (text.textContent ?? ''));
  }
  const wordsOf = (holder: Element): string => written.get(holder) ?? '';
  return { paragraphs: paragraphs.map(wordsOf), fields: fields.map(wordsOf) };
}

function keysOf(words: readonly string[]): string {
  const keys = new Set(words.map(wordsKey));
  keys.delete('');
  return [...keys].sort().join(' ');
}

function isField(control: Element): boolean {
  return isFieldTag(attribute(childAt(control, 'w:sdtPr', 'w:tag')) ?? '');
}

function addProperty(entries: Record<string, Uint8Array>, edition: string): void {
  const list = strFromU8(entries[properties] ?? new Uint8Array());
  const number = 2 + [...list.matchAll(/<property\b/g)].length;
  const property = `<property fmtid="${customSet}" pid="${number}" name="${editionProperty}"><vt:lpwstr>${edition}</vt:lpwstr></property>`;
  const end = list.lastIndexOf('</');
  const written =
    end >= 0
      ? list.slice(0, end) + property + list.slice(end)
      : // An empty list may be written as one tag.
        list.replace(/\/>\s*$/, `>${property}</Properties>`);
  entries[properties] = strToU8(written);
}
