import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { structureElements, typeOf } from '../../../../src/render/pdf/conformance/structure-tree.js';
import { readShown, showsNoGlyph } from '../../../../src/render/pdf/conformance/shown-codes.js';
import { openPdfPrinter, type PdfPrinter } from '../../../../src/render/pdf/pdf-printer.js';
import { linksOf } from '../../../../src/render/pdf/conformance/describe-links.js';
import type { Rendered } from '../../../../src/render/renderer.js';
import { defaultProfile } from '../../../../src/profile/profile.js';
import { document, paragraph } from '../../../support/nodes.js';
import { dressedDocument } from '../../../support/projects.js';
import { sampleContext } from '../../html/sample-context.js';

const { resolve } = createRequire(import.meta.url);
const name = (words: string): PDFName => PDFName.of(words);
const konstig = join(import.meta.dirname, '../../../projects/konstig');

let printer: PdfPrinter;
beforeAll(async () => {
  printer = await openPdfPrinter();
});
afterAll(() => printer.close());

describe('a document with all that is odd', () => {
  let made: Rendered;
  let pdf: PDFDocument;
  beforeAll(async () => {
    const { document: odd, context } = await dressedDocument(konstig);
    made = await printer.print(odd, context);
    pdf = await PDFDocument.load(made.bytes, { updateMetadata: false });
  });

  it('follows what it claims to follow', () => {
    expect(made.conformance?.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(made.conformance?.claims).toEqual(['PDF/UA-1', 'PDF/A-2u']);
  });

  it('has another character in the place of those without a glyph, and tells which they are', () => {
    // Machines have different fonts; no font has this one.
    expect(made.unshown).toContain('\u0378');
    const { fonts } = readShown(pdf);
    expect(fonts.filter(showsNoGlyph)).toEqual([]);
    const shown = fonts.flatMap(({ codes, characters }) => [...codes].map((code) => characters.get(code)));
    expect(shown).toContain('\uFFFD');
    expect(shown.filter((character) => /\p{Co}/u.test(character ?? ''))).toEqual([]);
  });

  it('links to headings whose ids are too long for a name, and says which', () => {
    const destinations = pdf.catalog.lookup(name('Dests'), PDFDict).keys();
    expect(destinations.filter((key) => key.asBytes().length > 127)).toEqual([]);
    const links = linksOf(pdf).map((link) => {
      const words = link.lookup(name('Contents'));
      return words instanceof PDFHexString ? words.decodeText() : '';
    });
    expect(links.some((words) => /^Länk till 4\.1 Service$/.test(words))).toBe(true);
    expect(links.filter((words) => words.includes('rk:'))).toEqual([]);
  });

  it('tells the language of passages and of nothing that is spelled like them', () => {
    const told = [...structureElements(pdf)].flatMap((element) => {
      const language = element.dict.lookup(name('Lang'));
      const isText = language instanceof PDFString || language instanceof PDFHexString;
      return isText && typeOf(element) !== 'Document' ? [language.decodeText()] : [];
    });
    expect(told).toEqual(['en', 'fi', 'en']);
    const headings = [...structureElements(pdf)].filter((element) => /^H\d$/.test(typeOf(element)));
    expect(headings.length).toBeGreaterThan(5);
    expect(headings.filter(({ dict }) => dict.has(name('Lang')))).toEqual([]);
  });
});

describe('a font of the profile that the browser cannot read', () => {
  it('gives way to the one that comes with the tool, and is told of', async () => {
    const font = Uint8Array.from(readFileSync(resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')));
    const view = new DataView(font.buffer);
    for (let row = 12; row < 12 + 16 * view.getUint16(4); row += 16)
      // No units to the em.
      if (Buffer.from(font.subarray(row, row + 4)).toString('latin1') === 'head')
        view.setUint16(view.getUint32(row + 8) + 18, 0);
    const own = {
      family: 'Eget',
      weight: 400,
      style: 'normal',
      format: 'truetype',
      fallback: false,
    } as const;
    const fonts = { web: 'Eget', word: 'Calibri', files: [{ ...own, unicodeRange: '', bytes: font }] };
    const context = { ...sampleContext, profile: { ...defaultProfile, fonts } };
    const made = await printer.print(document([paragraph('Ett stycke.')]), context);
    expect(made.refusedFonts).toMatchObject([{ weight: 400, style: 'normal' }]);
    const pdf = await PDFDocument.load(made.bytes, { updateMetadata: false });
    const used = readShown(pdf).fonts.map(({ font: one }) =>
      one.lookup(name('BaseFont'), PDFName).decodeText(),
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((one) => !one.includes('SourceSans'))).toEqual([]);
  });
});
