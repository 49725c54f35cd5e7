import { PDFDict, PDFHexString, PDFStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { readOperations, stringsIn, type Operation } from './content-stream.js';
import { charactersOfFont } from './font-characters.js';
import { contentOf, streamText } from './pages.js';
import { name } from '../pdf-name.js';

/** What of a font the file shows, on its pages and in its forms and patterns. */
export interface ShownFont {
  font: PDFDict;
  /** Of two bytes each in a composite font, of one in another. */
  codes: ReadonlySet<number>;
  /** What the codes stand for. A code that is not here cannot be read aloud, searched or copied. */
  characters: ReadonlyMap<number, string>;
}

export interface Shown {
  fonts: readonly ShownFont[];
  /** What marked parts of the content stand for (`ActualText`), as far as there are glyphs for all of it. */
  actualTexts: readonly string[];
}

/** Throws a `SyntaxError` when a content stream cannot be read. */
export function readShown(pdf: PDFDocument): Shown {
  const shown = new Map<PDFDict, Set<number>>();
  const actualTexts: string[] = [];
  for (const { content, fonts } of contents(pdf)) {
    for (const part of readParts(content, fonts)) {
      if ('actualText' in part) {
        actualTexts.push(part.actualText);
        continue;
      }
      const codes = shown.get(part.font) ?? new Set();
      shown.set(part.font, codes);
      for (const code of part.codes) codes.add(code);
    }
  }
  const fonts = [...shown].map(([font, codes]) => ({ font, codes, characters: charactersOfFont(font) }));
  return { fonts, actualTexts };
}

/** The glyph that stands for every character that a font lacks has number 0 in a composite font. */
export function showsNoGlyph({ font, codes }: Pick<ShownFont, 'font' | 'codes'>): boolean {
  return isComposite(font) && codes.has(0);
}

interface Content {
  content: string;
  fonts: PDFDict | undefined;
}

function* contents(pdf: PDFDocument): Generator<Content> {
  for (const page of pdf.getPages()) yield { content: contentOf(page), fonts: fontsIn(resourcesOf(page)) };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue;
    const { dict } = object;
    if (dict.get(name('Subtype')) === name('Form') || dict.has(name('PatternType')))
      yield { content: streamText(object), fonts: fontsIn(dict.lookup(name('Resources'))) };
  }
}

function resourcesOf(page: PDFPage): PDFDict | undefined {
  return page.node.Resources();
}

function fontsIn(resources: unknown): PDFDict | undefined {
  const fonts = resources instanceof PDFDict ? resources.lookup(name('Font')) : undefined;
  return fonts instanceof PDFDict ? fonts : undefined;
}

type Part = { font: PDFDict; codes: readonly number[] } | { actualText: string };

function* readParts(content: string, fonts: PDFDict | undefined): Generator<Part> {
  let font: PDFDict | undefined;
  const saved: (PDFDict | undefined)[] = [];
  const marks: { actualText?: string; isWhole: boolean }[] = [];
  for (const operation of readOperations(content)) {
    switch (operation.operator) {
      case 'q':
        saved.push(font);
        break;
      case 'Q':
        font = saved.pop();
        break;
      case 'BMC':
      case 'BDC':
        marks.push({ ...actualTextOf(content, operation), isWhole: true });
        break;
      case 'EMC': {
        const mark = marks.pop();
        if (mark?.actualText !== undefined && mark.isWhole) yield { actualText: mark.actualText };
        break;
      }
      case 'Tf':
        font = fontNamed(content, operation, fonts);
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"': {
        if (font === undefined) break;
        const codes = codesIn(content, operation, isComposite(font) ? 2 : 1);
        if (isComposite(font) && codes.includes(0)) for (const mark of marks) mark.isWhole = false;
        yield { font, codes };
      }
    }
  }
}

function codesIn(content: string, operation: Operation, bytes: 1 | 2): number[] {
  const codes: number[] = [];
  for (const string of stringsIn(content, operation))
    for (let at = 0; at + bytes <= string.length; at += bytes) codes.push(string.readUIntBE(at, bytes));
  return codes;
}

/** Chromium writes it for glyphs that are no single character. */
function actualTextOf(content: string, { start, end }: Operation): { actualText?: string } {
  const digits = /\/ActualText\s*<([0-9A-Fa-f\s]*)>/.exec(content.slice(start, end))?.[1];
  return digits === undefined ? {} : { actualText: PDFHexString.of(digits).decodeText() };
}

function fontNamed(
  content: string,
  { start, end }: Operation,
  fonts: PDFDict | undefined,
): PDFDict | undefined {
  const key = /^\/(\S+)/.exec(content.slice(start, end))?.[1];
  const font = key === undefined ? undefined : fonts?.lookup(name(key));
  return font instanceof PDFDict ? font : undefined;
}

function isComposite(font: PDFDict): boolean {
  return font.get(name('Subtype')) === name('Type0');
}
