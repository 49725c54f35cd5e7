import { PDFName, PDFStream, type PDFDocument } from '@cantoo/pdf-lib';
import { DOMParser, type Document } from '@xmldom/xmldom';
import { streamText } from '../pages.js';
import type { Claims } from '../metadata.js';

const dc = 'http://purl.org/dc/elements/1.1/';
const xmp = 'http://ns.adobe.com/xap/1.0/';
const pdfNamespace = 'http://ns.adobe.com/pdf/1.3/';
const uaId = 'http://www.aiim.org/pdfua/ns/id/';
const aId = 'http://www.aiim.org/pdfa/ns/id/';

/** UA 7.1-8: the file says in XMP what it is called and, when it claims to be accessible, which part it follows. */
export function accessibilityMetadata(pdf: PDFDocument, { accessible }: Claims): string[] {
  const data = readXmp(pdf);
  if (typeof data === 'string') return [data];
  return [
    ...differ('title', wordsIn(data, dc, 'title'), pdf.getTitle() ?? ''),
    ...differ('part of PDF/UA', wordsIn(data, uaId, 'part'), accessible ? '1' : ''),
  ];
}

/** A 6.6.2.1-1, 6.6.2.3 and 6.6.4: XMP and the properties say the same, and XMP names the part and level. */
export function archiveMetadata(pdf: PDFDocument, { archive }: Claims): string[] {
  const data = readXmp(pdf);
  if (typeof data === 'string') return [data];
  const [part, level] = archive === 'none' ? ['', ''] : [archive.slice(0, 1), archive.slice(1).toUpperCase()];
  const moment = (words: string): string => (words === '' ? '' : new Date(words).toISOString());
  return [
    ...differ('title', wordsIn(data, dc, 'title'), pdf.getTitle() ?? ''),
    ...differ('author', wordsIn(data, dc, 'creator'), pdf.getAuthor() ?? ''),
    ...differ('subject', wordsIn(data, dc, 'description'), pdf.getSubject() ?? ''),
    ...differ('creator', wordsIn(data, xmp, 'CreatorTool'), pdf.getCreator() ?? ''),
    ...differ('producer', wordsIn(data, pdfNamespace, 'Producer'), pdf.getProducer() ?? ''),
    ...differ(
      'creation date',
      moment(wordsIn(data, xmp, 'CreateDate')),
      pdf.getCreationDate()?.toISOString() ?? '',
    ),
    ...differ('part of PDF/A', wordsIn(data, aId, 'part'), part),
    ...differ('level of PDF/A', wordsIn(data, aId, 'conformance'), level),
  ];
}

/** The data, or what is wrong with them. */
function readXmp(pdf: PDFDocument): Document | string {
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFStream)) return 'no XMP';
  const { dict } = stream;
  if (dict.get(PDFName.of('Type')) !== PDFName.of('Metadata')) return 'XMP in a stream of another type';
  if (dict.get(PDFName.of('Subtype')) !== PDFName.of('XML')) return 'XMP that is not called XML';
  try {
    return new DOMParser({ onError: refuse }).parseFromString(
      Buffer.from(streamText(stream), 'latin1')
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
      'text/xml',
    );
  } catch {
    return 'XMP that is not well-formed';
  }
}

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new SyntaxError(message);
}

function wordsIn(data: Document, namespace: string, property: string): string {
  return (data.getElementsByTagNameNS(namespace, property)[0]?.textContent ?? '').trim();
}

function differ(what: string, one: string, other: string): string[] {
  return one === other.trim() ? [] : [`another ${what}`];
}
