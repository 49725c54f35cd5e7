import {
  PDFArray,
  PDFDict,
  PDFRawStream,
  PDFRef,
  PDFStream,
  decodePDFRawStream,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { name } from '../pdf-name.js';

/** A page's content stream, its parts joined. One character a byte. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.context.lookup(page.node.get(name('Contents')));
  const parts = contents instanceof PDFArray ? contents.asArray() : contents === undefined ? [] : [contents];
  return parts.map((part) => streamText(page.node.context.lookup(part))).join('\n');
}

/** The old parts are taken out of the file: each belongs to one page. */
export function setContent(pdf: PDFDocument, page: PDFPage, content: string): void {
  const bytes = Buffer.from(content, 'latin1');
  const old = page.node.get(name('Contents'));
  const parts = page.node.context.lookup(old);
  for (const part of [old, ...(parts instanceof PDFArray ? parts.asArray() : [])])
    if (part instanceof PDFRef) pdf.context.delete(part);
  const stream = pdf.context.flateStream(bytes);
  unpacked.set(stream, content);
  page.node.set(name('Contents'), pdf.context.register(stream));
}

/** The forms (reusable drawings) that a page can paint, by the name that its content uses. */
export function formsOf(page: PDFPage): Map<string, string> {
  const resources = page.node.Resources();
  const objects = resources?.lookupMaybe(name('XObject'), PDFDict);
  const forms = new Map<string, string>();
  for (const [key, reference] of objects?.entries() ?? []) {
    const object = page.node.context.lookup(reference);
    if (object instanceof PDFStream && object.dict.get(name('Subtype')) === name('Form'))
      forms.set(key.decodeText(), streamText(object));
  }
  return forms;
}

/** What streams have been unpacked to. A stream is never changed, only put in another's place, and many ask for it. */
const unpacked = new WeakMap<PDFRawStream, string>();

/** A stream's bytes, unpacked. One character a byte. */
export function streamText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return '';
  const text = unpacked.get(stream) ?? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  unpacked.set(stream, text);
  return text;
}
