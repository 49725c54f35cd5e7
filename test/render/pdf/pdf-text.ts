import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  decodePDFRawStream,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** The words on all pages, or on one, in the order they are painted. */
export function textOfPdf(pdf: PDFDocument, pages: readonly PDFPage[] = pdf.getPages()): string {
  return pages.map((page) => textOfPage(pdf, page)).join('\n');
}

function textOfPage(pdf: PDFDocument, page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((reference) => pdf.context.lookup(reference))
      : [contents];
  const resources = page.node.Resources();
  return streams.map((stream) => textOfStream(stream, resources)).join('');
}

function textOfStream(stream: unknown, resources: PDFDict | undefined): string {
  if (!(stream instanceof PDFRawStream)) return '';
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const forms = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  let alphabet = new Map<string, string>();
  let words = '';
  const tokens = source(stream).matchAll(/\/(\S+)\s+[\d.]+\s+Tf|\/(\S+)\s+Do|<([0-9A-Fa-f]+)>|\b(ET)\b/g);
  for (const [, font, form, hex, end] of tokens) {
    if (font !== undefined) alphabet = readAlphabet(fonts?.lookupMaybe(PDFName.of(font), PDFDict));
    if (hex !== undefined)
      words += (hex.match(/.{4}/g) ?? []).map((code) => alphabet.get(code.toUpperCase()) ?? '').join('');
    if (end !== undefined) words += ' ';
    if (form !== undefined) {
      const inner = forms?.lookup(PDFName.of(form));
      if (inner instanceof PDFStream)
        words += textOfStream(inner, inner.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
    }
  }
  return words;
}

/** Glyph → characters, from the font's ToUnicode map. */
function readAlphabet(font: PDFDict | undefined): Map<string, string> {
  const map = font?.lookup(PDFName.of('ToUnicode'));
  const alphabet = new Map<string, string>();
  if (!(map instanceof PDFRawStream)) return alphabet;
  const text = source(map);
  for (const [, block = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      alphabet.set(from.toUpperCase(), decode(to));
    }
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = '', last = '', to = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      for (let step = 0; step <= parseInt(last, 16) - parseInt(from, 16); step += 1) {
        const code = (parseInt(from, 16) + step).toString(16).toUpperCase().padStart(4, '0');
        alphabet.set(code, String.fromCodePoint(parseInt(to, 16) + step));
      }
    }
  }
  return alphabet;
}

function decode(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}

function source(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** Every structure element's tag, in document order, with its depth. */
export function tagsOf(pdf: PDFDocument): string[] {
  const tags: string[] = [];
  const visit = (entry: unknown): void => {
    const value = entry instanceof PDFRef ? pdf.context.lookup(entry) : entry;
    if (value instanceof PDFArray) value.asArray().forEach(visit);
    if (!(value instanceof PDFDict)) return;
    const tag = value.get(PDFName.of('S'));
    if (!(tag instanceof PDFName)) return;
    tags.push(tag.decodeText());
    visit(value.get(PDFName.of('K')));
  };
  visit(pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('K')));
  return tags;
}
