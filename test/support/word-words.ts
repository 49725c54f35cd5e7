import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** The words of a Word file's body, a line a paragraph, no-break spaces as spaces. */
export function wordsIn(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  const document = new DOMParser().parseFromString(new TextDecoder().decode(part), 'text/xml');
  const paragraphs = Array.from(document.getElementsByTagName('w:p'));
  return paragraphs
    .map((paragraph) =>
      Array.from(paragraph.getElementsByTagName('w:t'))
        .map(({ textContent }) => textContent ?? '')
        .join(''),
    )
    .join('\n')
    .replaceAll('\u00A0', ' ');
}
