import { setTimeout as wait } from 'node:timers/promises';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFStream,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StopRun } from '../../../src/diagnostics/diagnostic.js';
import { textOf } from '../../../src/document/walk.js';
import { listedHeadings } from '../../../src/render/html/print-page.js';
import { openPdfPrinter, type PdfPrinter } from '../../../src/render/pdf/pdf-printer.js';
import { document, paragraph } from '../../support/nodes.js';
import { sampleContext } from '../html/sample-context.js';
import { compound, hostile, sample } from '../html/sample.js';
import { fakeHost } from './browser-hosts.js';
import { tagsOf, textOfPdf } from './pdf-text.js';

let printer: PdfPrinter;
let bytes: Uint8Array;
let pdf: PDFDocument;

beforeAll(async () => {
  printer = await openPdfPrinter();
  ({ bytes } = await printer.print(sample, sampleContext));
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
});

afterAll(() => printer.close());

const wordsOn = (...pages: PDFPage[]): string => textOfPdf(pdf, pages).replace(/\s+/g, ' ');
const pageOf = (words: string): number =>
  pdf.getPages().findIndex((page, index) => index > 1 && wordsOn(page).includes(words)) + 1;
const dictionaries = (type: string): PDFDict[] =>
  pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of(type) ? [object] : [],
    );

describe('the PDF', () => {
  it('is made of A4 pages, upright but for the turned ones', () => {
    const sizes = pdf.getPages().map((page) => page.getSize());
    expect(sizes.every(({ width, height }) => Math.round(width) + Math.round(height) === 595 + 842)).toBe(
      true,
    );
    const turned = sizes.flatMap(({ width, height }, index) => (width > height ? [index + 1] : []));
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.length).toBeLessThan(sizes.length / 2);
    expect(turned).toContain(pageOf('Tabell 3.'));
    expect(turned).not.toContain(pdf.getPageCount());
  });

  it('says in its contents on which page each heading stands', () => {
    const contents = wordsOn(...pdf.getPages().slice(1, 2));
    const headings = sample.body.flatMap((block) => (block.type === 'heading' ? [block] : []));
    const listed = headings.filter(({ id }) => listedHeadings(sample).includes(id));
    expect(listed.length).toBeGreaterThan(8);
    for (const { number, children } of listed) {
      const title = [number, textOf(children)].filter((part) => part !== '').join(' ');
      expect(contents).toMatch(new RegExp(`${escape(title)} ${pageOf(title)}(?!\\d)`));
    }
  });

  it('has a head and a foot on every page but the cover', () => {
    const pages = pdf.getPages().map((page) => wordsOn(page));
    expect(pages[0]).not.toContain('Sida');
    pages.slice(1).forEach((words, index) => {
      expect(words).toContain(`Sida ${index + 2} av ${pages.length}`);
      expect(words).toContain('REMISSVERSION');
      expect(words).toContain('Dnr KS/2027:158-005');
    });
  });

  it('repeats the header row on every page of a long table, tagged once', () => {
    const pages = pdf.getPages().filter((page) => textOfPdf(pdf, [page]).includes('Kostnad'));
    expect(pages.length).toBeGreaterThan(2);
    const rows = tagsOf(pdf).filter((tag) => tag === 'TR');
    expect(rows).toHaveLength(6 + 4 + 3 + 41 + 21);
  });

  it('is tagged, in Swedish, with bookmarks and a title for the window', () => {
    const tags = new Set(tagsOf(pdf));
    for (const tag of [
      'Document',
      'H1',
      'H2',
      'H3',
      'H4',
      'P',
      'L',
      'LI',
      'Table',
      'TH',
      'TD',
      'Caption',
      'Link',
      'Figure',
    ]) {
      expect(tags).toContain(tag);
    }
    expect(pdf.getLanguage()).toBe('sv');
    const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    expect(outline.get(PDFName.of('First'))).toBeDefined();
    const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
  });

  it('gives each figure its alternative, and no other', () => {
    const alternatives = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const isFigure = object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Figure');
      const alternative = isFigure ? object.get(PDFName.of('Alt')) : undefined;
      return isFigure
        ? [alternative instanceof PDFHexString ? alternative.decodeText() : String(alternative)]
        : [];
    });
    expect(alternatives).toEqual(['Stapeldiagram: 45, 68 & 90 procent <digitala> tjänster']);
  });

  it('carries all its fonts', () => {
    const descriptors = dictionaries('FontDescriptor');
    expect(descriptors.length).toBeGreaterThan(3);
    expect(descriptors.every((font) => font.lookup(PDFName.of('FontFile2')) instanceof PDFStream)).toBe(true);
    const names = descriptors.map((font) => String(font.get(PDFName.of('FontName'))));
    expect(names.every((name) => /SourceSans3|DejaVuSans|NotoEmoji/.test(name))).toBe(true);
    const types = dictionaries('Font').map((font) => String(font.get(PDFName.of('Subtype'))));
    expect(types).not.toContain('/Type3');
  });

  it('can be copied from as it was typed', () => {
    const words = textOfPdf(pdf);
    for (const word of ['<script>alert(1)</script>', '→', '≥', '✓', '😀', '”citat”', '{{x}}', 'föreefter']) {
      expect(hostile + 'föreefter').toContain(word);
      expect(words).toContain(word);
    }
    expect(words).toContain(compound);
    expect(words).not.toContain('\u00AD');
  });

  it('has the properties of the document and nothing of the clock', () => {
    expect(pdf.getTitle()).toBe(sample.metadata.title);
    expect(pdf.getAuthor()).toBe(sample.metadata.responsible);
    expect(pdf.getCreationDate()?.toISOString()).toBe('2027-03-15T00:00:00.000Z');
    expect(pdf.getModificationDate()?.toISOString()).toBe('2027-03-15T00:00:00.000Z');
    expect(pdf.context.trailerInfo.ID).toBeInstanceOf(PDFArray);
  });

  it('is the same, byte for byte, two seconds later and in another browser', async () => {
    await wait(2000);
    const { bytes: again } = await printer.print(sample, sampleContext);
    expect(Buffer.compare(again, bytes)).toBe(0);
    const other = await openPdfPrinter();
    const { bytes: elsewhere } = await other.print(sample, sampleContext).finally(() => other.close());
    expect(Buffer.compare(elsewhere, bytes)).toBe(0);
  });

  it('is another file when a word is another', async () => {
    const one = await PDFDocument.load(
      (await printer.print(document([paragraph('a')]), sampleContext)).bytes,
    );
    const two = await PDFDocument.load(
      (await printer.print(document([paragraph('b')]), sampleContext)).bytes,
    );
    expect(String(one.context.trailerInfo.ID)).not.toBe(String(two.context.trailerInfo.ID));
  });
});

describe('openPdfPrinter', () => {
  it('starts no browser before there is something to print', async () => {
    const idle = await openPdfPrinter({ host: fakeHost([]) });
    await idle.close();
  });

  it('stops the run when there is none, each time it is asked', async () => {
    const without = await openPdfPrinter({ host: fakeHost([]) });
    for (const _ of [1, 2]) {
      await expect(without.print(sample, sampleContext)).rejects.toBeInstanceOf(StopRun);
    }
    await without.close();
  });
});

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
