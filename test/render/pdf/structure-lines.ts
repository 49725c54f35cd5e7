import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  annotationsOf,
  elementAt,
  kidsOf,
  markedContentAt,
  structureRoot,
  typeOf,
  type StructureElement,
} from '../../../src/render/pdf/conformance/structure-tree.js';

/**
 * A PDF's whole structure tree as readable lines, an element each, in reading order and indented:
 * `TH scope=Column "År"`. Words of an element stand on its line, and between its children on lines of their own.
 */
export async function structureLines(bytes: Uint8Array): Promise<string> {
  const [pdf, words] = [
    await PDFDocument.load(bytes, { updateMetadata: false }),
    await wordsByContent(bytes),
  ];
  const root = structureRoot(pdf);
  if (root === undefined) throw new Error('the file has no tags');
  return kidsOf(root)
    .flatMap((kid) => elementAt(kid, pdf) ?? [])
    .flatMap((element) => linesOf(element, ''))
    .join('\n')
    .concat('\n');

  function linesOf(element: StructureElement, indent: string): string[] {
    const head = [typeOf(element), ...attributesOf(element, pdf), ...linksOf(element)].join(' ');
    const pieces = piecesOf(element, `${indent}  `);
    const [only, ...more] = pieces;
    if (only === undefined) return [`${indent}${head}`];
    if (only.type === 'words' && more.length === 0) return [`${indent}${head} ${quoted(only.words)}`];
    const below = pieces.flatMap((piece) =>
      piece.type === 'words' ? [`${indent}  ${quoted(piece.words)}`] : piece.lines,
    );
    return [`${indent}${head}`, ...below];
  }

  /** What stands in an element: words that follow one another are one piece, and decoration is none. */
  function piecesOf(element: StructureElement, indent: string): Piece[] {
    const pieces: Piece[] = [];
    for (const piece of kidsOf(element.dict).flatMap((kid) => kidPieces(kid, element, indent))) {
      const last = pieces.at(-1);
      if (piece.type === 'words' && last?.type === 'words') last.words += piece.words;
      else if (piece.type === 'lines' || piece.words.trim() !== '') pieces.push({ ...piece });
    }
    return pieces;
  }

  function kidPieces(kid: PDFObject, element: StructureElement, indent: string): Piece[] {
    const child = elementAt(kid, pdf);
    if (child !== undefined) {
      // Chromium encloses every run of words in one of these; those that enclose more are kept.
      const isRun =
        typeOf(child) === 'NonStruct' &&
        attributesOf(child, pdf).length === 0 &&
        kidsOf(child.dict).every((one) => elementAt(one, pdf) === undefined);
      return isRun ? piecesOf(child, indent) : [{ type: 'lines', lines: linesOf(child, indent) }];
    }
    const page = element.dict.get(PDFName.of('Pg'));
    const content = markedContentAt(kid, page instanceof PDFRef ? page : undefined, pdf);
    if (content?.page === undefined) return [];
    const found = words.get(`${content.page.objectNumber} ${content.number}`) ?? '';
    return [{ type: 'words', words: found }];
  }

  /** What a link is said to lead to. */
  function linksOf(element: StructureElement): string[] {
    const said = annotationsOf(element, pdf).map((link) => decoded(link.lookup(PDFName.of('Contents'))));
    return [...new Set(said)].map((contents) => `contents=${JSON.stringify(contents)}`);
  }
}

type Piece = { type: 'words'; words: string } | { type: 'lines'; lines: string[] };

const shownAtMost = 60;

function quoted(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  return plain.length <= shownAtMost
    ? `"${plain}"`
    : `"${plain.slice(0, 20)} … ${plain.slice(-20)}" (${plain.length} characters)`;
}

const said = { Alt: 'alt', ActualText: 'actual', E: 'expansion', Lang: 'lang' } as const;
/** Placements and boxes tell of looks, and differ between builds of the browser. */
const tellsOfLooks = [
  'O',
  'BBox',
  'Placement',
  'TextAlign',
  'Width',
  'Height',
  'TextDecorationType',
  'WritingMode',
];

function attributesOf({ dict }: StructureElement, pdf: PDFDocument): string[] {
  const words = Object.entries(said).flatMap(([key, name]) => {
    const value = dict.lookup(PDFName.of(key));
    return value === undefined ? [] : [`${name}=${JSON.stringify(decoded(value))}`];
  });
  const attributes = dict.lookup(PDFName.of('A'));
  const sets = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  const others = sets.flatMap((set) => {
    const entries = pdf.context.lookup(set);
    if (!(entries instanceof PDFDict)) return [];
    return entries
      .entries()
      .map(([key, value]) => [key.decodeText(), decoded(pdf.context.lookup(value))] as const)
      .filter(([key, value]) => !tellsOfLooks.includes(key) && !(key.endsWith('Span') && value === '1'))
      .map(([key, value]) => `${key.toLowerCase()}=${value}`);
  });
  return [...words, ...others];
}

function decoded(value: PDFObject | undefined): string {
  if (value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName)
    return value.decodeText();
  if (value instanceof PDFNumber) return String(value.asNumber());
  if (value instanceof PDFArray) return String(value.size());
  return '';
}

/** The words of each piece of marked content, by its page's object number and its own number. */
async function wordsByContent(bytes: Uint8Array): Promise<Map<string, string>> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  const words = new Map<string, string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const [, object, content] = /^p(\d+)R_mc(\d+)$/.exec(open.at(-1) ?? '') ?? [];
        if (object === undefined) continue;
        const key = `${object} ${content}`;
        words.set(key, (words.get(key) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string }).id ?? open.at(-1) ?? '');
    }
  }
  await pdf.destroy();
  return words;
}
