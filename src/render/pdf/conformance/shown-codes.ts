import { PDFDict, PDFName, PDFStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { readOperations, stringsIn, type Operation } from './content-stream.js';
import { charactersOfFont } from './font-characters.js';
import { contentOf, streamText } from './pages.js';

const name = (words: string): PDFName => PDFName.of(words);

/** What of a font the file shows, on its pages and in its forms and patterns. */
export interface ShownFont {
  font: PDFDict;
  /** Of two bytes each in a composite font, of one in another. */
  codes: ReadonlySet<number>;
  /** What the codes stand for. A code that is not here cannot be read aloud, searched or copied. */
  characters: ReadonlyMap<number, string>;
}

/** Throws a `SyntaxError` when a content stream cannot be read. */
export function readShownFonts(pdf: PDFDocument): ShownFont[] {
  const shown = new Map<PDFDict, Set<number>>();
  for (const { content, fonts } of contents(pdf)) collect(content, fonts, shown);
  return [...shown].map(([font, codes]) => ({ font, codes, characters: charactersOfFont(font) }));
}

/** The glyph that stands for every character that a font lacks has number 0 in a composite font. */
export function showsNoGlyph({ font, codes }: ShownFont): boolean {
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

function collect(content: string, fonts: PDFDict | undefined, shown: Map<PDFDict, Set<number>>): void {
  let font: PDFDict | undefined;
  const saved: (PDFDict | undefined)[] = [];
  for (const operation of readOperations(content)) {
    switch (operation.operator) {
      case 'q':
        saved.push(font);
        break;
      case 'Q':
        font = saved.pop();
        break;
      case 'Tf':
        font = fontNamed(content, operation, fonts);
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"': {
        if (font === undefined) break;
        const codes = shown.get(font) ?? new Set<number>();
        shown.set(font, codes);
        const bytes = isComposite(font) ? 2 : 1;
        for (const string of stringsIn(content, operation))
          for (let at = 0; at + bytes <= string.length; at += bytes) codes.add(string.readUIntBE(at, bytes));
      }
    }
  }
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
