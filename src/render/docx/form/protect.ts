import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../../../document/tree.js';
import { documentInline } from '../../../document/walk.js';

const settings = 'word/settings.xml';

/** What the schema has before the protection among a file's settings. */
const before = new Set([
  ...['writeProtection', 'view', 'zoom', 'removePersonalInformation', 'removeDateAndTime'],
  ...['doNotDisplayPageBoundaries', 'displayBackgroundShape', 'printPostScriptOverText'],
  ...['printFractionalCharacterWidth', 'printFormsData', 'embedTrueTypeFonts', 'embedSystemFonts'],
  ...['saveSubsetFonts', 'saveFormsData', 'mirrorMargins', 'alignBordersAndEdges'],
  ...['bordersDoNotSurroundHeader', 'bordersDoNotSurroundFooter', 'gutterAtTop', 'hideSpellingErrors'],
  ...['hideGrammaticalErrors', 'activeWritingStyle', 'proofState', 'formsDesign', 'attachedTemplate'],
  ...['linkStyles', 'stylePaneFormatFilter', 'stylePaneSortMethod', 'documentType', 'mailMerge'],
  ...['revisionView', 'trackRevisions', 'doNotTrackMoves', 'doNotTrackFormatting'],
]);

/**
 * Whether it is a form of which the rest is to be locked. One with long answers is not: Word lets nobody make a list or a
 * table in a protected file. Its fixed answers are locked one by one.
 */
export function isForm(document: Document): boolean {
  if (document.body.some(({ type }) => type === 'formTable')) return false;
  for (const { type } of documentInline(document)) if (type === 'formField') return true;
  return false;
}

/**
 * A form in which only the fields can be written in. There is no password: it keeps from mistakes, and whoever needs
 * another way to answer can turn it off.
 */
export function withProtection(file: Uint8Array): Uint8Array {
  const entries = unzipSync(file);
  const text = strFromU8(entries[settings] ?? new Uint8Array());
  const protection = '<w:documentProtection w:edit="forms" w:enforcement="1"/>';
  entries[settings] = strToU8(inserted(text, protection));
  return zipSync(entries, { level: 0 });
}

/** Before the first of the settings that come after it, or last. */
function inserted(text: string, element: string): string {
  const root = /<w:settings\b[^>]*>/.exec(text);
  if (root === null) throw new Error('a file without settings');
  let depth = 0;
  const start = root.index + root[0].length;
  for (const tag of text.slice(start).matchAll(/<(\/?)w:(\w+)\b[^>]*?(\/?)>|<(\/?)(\w+):[^>]*?(\/?)>/g)) {
    const [, closes, name, isEmpty, othersCloses, , othersEmpty] = tag;
    const closing = closes === '/' || othersCloses === '/';
    const isAfter = depth === 0 && (closing || name === undefined || !before.has(name));
    if (isAfter) return text.slice(0, start + tag.index) + element + text.slice(start + tag.index);
    if (closing) depth -= 1;
    else if (isEmpty !== '/' && othersEmpty !== '/') depth += 1;
  }
  throw new Error('settings without an end');
}
