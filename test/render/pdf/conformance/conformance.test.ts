import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFStream,
  PDFString,
  type PDFHexString,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../../src/document/receipt.js';
import {
  checkConformance,
  checkMetadata,
  isKept,
  type CheckResults,
} from '../../../../src/render/pdf/conformance/check.js';
import { linksOf } from '../../../../src/render/pdf/conformance/describe-links.js';
import { contentOf, setContent } from '../../../../src/render/pdf/conformance/pages.js';
import {
  childElements,
  kidsOf,
  markedContentOf,
  setKids,
  setType,
  structureElements,
  typeOf,
  type StructureElement,
} from '../../../../src/render/pdf/conformance/structure-tree.js';
import { openPdfPrinter, type PdfPrinter } from '../../../../src/render/pdf/pdf-printer.js';
import { document, heading, paragraph, table } from '../../../support/nodes.js';
import { sampleContext } from '../../html/sample-context.js';
import { sample } from '../../html/sample.js';

const name = (words: string): PDFName => PDFName.of(words);

/** A table over several pages, and the sample with everything else that a document can hold. */
const longTable = table(
  [
    ['Begrepp', 'Förklaring'],
    ...Array.from({ length: 70 }, (_, row) => [`Begrepp ${row}`, 'En förklaring. '.repeat(12)]),
  ],
  {
    id: 'lång',
    kind: 'data',
    caption: [{ type: 'text', value: 'En lång tabell' }],
    number: 'Tabell 9',
    rowHeaders: true,
  },
);
const whole = document([...sample.body, heading(1, 'sist', 'Sist'), paragraph('Före tabellen.'), longTable], {
  notes: sample.notes,
  images: sample.images,
});

let printer: PdfPrinter;
let bytes: Uint8Array;
let receipt: Receipt | undefined;

beforeAll(async () => {
  printer = await openPdfPrinter();
  ({ bytes, conformance: receipt } = await printer.print(whole, sampleContext));
});
afterAll(() => printer.close());

const expected = { languages: [] };
const load = (): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });
const elementsOf = (pdf: PDFDocument, type: string): StructureElement[] =>
  [...structureElements(pdf)].filter((element) => typeOf(element) === type);
const first = (pdf: PDFDocument, type: string): StructureElement => {
  const [element] = elementsOf(pdf, type);
  if (element === undefined) throw new Error(`no ${type}`);
  return element;
};

describe('a finished PDF', () => {
  it('claims PDF/UA-1 and PDF/A-2a, with a receipt of what was checked and what was not', async () => {
    expect(receipt?.claims).toEqual(['PDF/UA-1', 'PDF/A-2a']);
    expect(receipt?.checks.length).toBeGreaterThan(20);
    expect(receipt?.checks.every(({ passed }) => passed)).toBe(true);
    expect(receipt?.forPeople.join(' ')).toContain('Läsordningen');
    const pdf = await load();
    const xmp = Buffer.from(pdf.catalog.lookup(name('Metadata'), PDFStream).getContents()).toString('utf8');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  it('reads a repeated header row once', async () => {
    const pdf = await load();
    const pagesOf = (element: StructureElement): number =>
      new Set(below(element, pdf).flatMap((part) => markedContentOf(part, pdf).map(({ page }) => page))).size;
    const long = elementsOf(pdf, 'Table').filter((one) => pagesOf(one) > 2);
    expect(long.length).toBeGreaterThan(0);
    for (const { dict } of long) {
      const [header] = childElements(dict, pdf).filter((child) => typeOf(child) === 'TR');
      expect(pagesOf(header!)).toBe(1);
    }
  });

  it('says of each link where it leads', async () => {
    const words = linksOf(await load()).map((link) =>
      (link.lookup(name('Contents')) as PDFHexString).decodeText(),
    );
    expect(words.length).toBeGreaterThan(10);
    expect(words.every((one) => one.startsWith('Länk till '))).toBe(true);
    expect(words.some((one) => /^Länk till \d+(\.\d+)* \S/.test(one))).toBe(true);
    expect(words.some((one) => /^Länk till https:/.test(one))).toBe(true);
    expect(words.some((one) => /^Länk till not 1$/.test(one))).toBe(true);
    expect(words.filter((one) => /rk:|%C3/.test(one))).toEqual([]);
  });
});

/** One thing broken at a time, and the rule that must notice it. */
const defects: Record<string, (pdf: PDFDocument) => void> = {
  'ua-title': (pdf) => pdf.setTitle(' '),
  'ua-language': (pdf) => pdf.catalog.delete(name('Lang')),
  'ua-tagged': (pdf) => pdf.catalog.delete(name('MarkInfo')),
  'ua-content-marked': (pdf) => {
    const page = pdf.getPage(1);
    setContent(pdf, page, `${contentOf(page)}\n0 0 m 9 9 l S`);
  },
  'ua-content-owned': (pdf) => {
    const element = [...structureElements(pdf)].find((one) => markedContentOf(one, pdf).length > 0);
    setKids(element!.dict, []);
  },
  'ua-types': (pdf) => setType(first(pdf, 'P'), 'Stycke'),
  'ua-nesting': (pdf) => setType(first(pdf, 'LBody'), 'P'),
  'ua-headings': (pdf) => setType(first(pdf, 'H2'), 'H4'),
  'ua-figures': (pdf) => first(pdf, 'Figure').dict.delete(name('Alt')),
  'ua-table-shape': (pdf) => {
    const { dict } = elementsOf(pdf, 'TR').at(-1)!;
    const last = childElements(dict, pdf).at(-1)!;
    setKids(dict, kidsOf(dict).slice(0, -1));
    // What the cell held is handed to the row's first cell, so that it keeps an owner.
    setType(last, 'Span');
  },
  'ua-table-headers': (pdf) => first(pdf, 'TH').dict.delete(name('A')),
  'ua-links': (pdf) => linksOf(pdf)[0]!.set(name('Contents'), PDFString.of(' ')),
  'ua-tab-order': (pdf) => pdf.getPage(1).node.delete(name('Tabs')),
  'ua-fonts': (pdf) => fontWith(pdf, 'FontFile2').delete(name('FontFile2')),
  'ua-glyphs': (pdf) => showCode(pdf, '0000'),
  'ua-unicode': (pdf) => fontWith(pdf, 'ToUnicode').delete(name('ToUnicode')),
  'ua-passages': (pdf) => first(pdf, 'P').dict.set(name('Lang'), PDFString.of('fi')),
  'ua-paragraph-numbers': (pdf) => {
    const { dict } = first(pdf, 'P');
    dict.set(name('S'), name('Lbl'));
    dict.set(name('Alt'), PDFString.of('stycke 1'));
  },
  'ua-metadata': (pdf) => pdf.setTitle('Något annat'),
  'a-identifier': (pdf) => delete pdf.context.trailerInfo.ID,
  'a-no-encryption': (pdf) => {
    pdf.context.trailerInfo.Encrypt = pdf.context.obj({});
  },
  'a-filters': (pdf) => {
    pdf.context.register(pdf.context.stream(new Uint8Array(), { Filter: 'LZWDecode' }));
  },
  'a-output-intent': (pdf) => pdf.catalog.delete(name('OutputIntents')),
  'a-images': (pdf) => {
    pdf.context.register(pdf.context.stream(new Uint8Array(), { Type: 'XObject', Subtype: 'PS' }));
  },
  'a-annotations': (pdf) => linksOf(pdf)[0]!.set(name('F'), pdf.context.obj(2)),
  'a-actions': (pdf) => pdf.catalog.set(name('OpenAction'), pdf.context.obj({ S: 'JavaScript' })),
  'a-names': (pdf) => pdf.catalog.set(name('a'.repeat(128)), pdf.context.obj(1)),
  'a-strings': (pdf) => pdf.setKeywords(['x'.repeat(32_768)]),
  'a-fonts': (pdf) => fontWith(pdf, 'FontFile2').delete(name('FontFile2')),
  'a-glyphs': (pdf) => {
    // In a form, as a logo's letters are.
    const [page] = pdf.getPages();
    pdf.context.register(
      pdf.context.stream(`BT /${fontKey(page!)} 9 Tf <0000> Tj ET`, {
        Subtype: 'Form',
        Resources: page!.node.Resources()!,
      }),
    );
  },
  'a-unicode': (pdf) => showCode(pdf, 'FFF0'),
  'a-private-use': (pdf) => {
    const font = fontWith(pdf, 'ToUnicode');
    const codes = Array.from({ length: 400 }, (_, code) => `<${code.toString(16).padStart(4, '0')}> <E000>`);
    const map = pdf.context.stream(`beginbfchar ${codes.join(' ')} endbfchar`);
    font.set(name('ToUnicode'), pdf.context.register(map));
  },
  'a-metadata': (pdf) => pdf.setAuthor('Någon annan'),
  'a-no-attachments': (pdf) => pdf.catalog.set(name('AF'), pdf.context.obj([])),
};

function checkAll(pdf: PDFDocument): CheckResults {
  const checked = checkConformance(pdf, '2a', { ...expected, paragraphNumbers: 0 });
  const written = checkMetadata(pdf, '2a', { accessible: true, archive: '2a' });
  return {
    accessible: [...checked.accessible, ...written.accessible],
    archive: [...checked.archive, ...written.archive],
  };
}

describe('the check', () => {
  it('knows a defect of every rule', async () => {
    const { accessible, archive } = checkAll(await load());
    expect([...accessible, ...archive].map(({ rule }) => rule).sort()).toEqual(Object.keys(defects).sort());
  });

  it.each(Object.keys(defects))('notices a break of %s', async (rule) => {
    const pdf = await load();
    defects[rule]!(pdf);
    const { accessible, archive } = checkAll(pdf);
    const broken = [...accessible, ...archive]
      .filter((result) => !isKept(result))
      .map((result) => result.rule);
    expect(broken).toContain(rule);
  });

  it('has nothing to say of archives when none is wanted', async () => {
    expect(checkConformance(await load(), 'none', expected).archive).toEqual([]);
  });
});

/** Shows a code in a font of the first page. */
function showCode(pdf: PDFDocument, code: string): void {
  const page = pdf.getPage(0);
  setContent(pdf, page, `${contentOf(page)}\n/Artifact BMC BT /${fontKey(page)} 9 Tf <${code}> Tj ET EMC`);
}

function fontKey(page: PDFPage): string {
  const fonts = page.node.Resources()!.lookup(name('Font'), PDFDict);
  return fonts.keys()[0]!.decodeText();
}

function below(element: StructureElement, pdf: PDFDocument): StructureElement[] {
  return [element, ...childElements(element.dict, pdf).flatMap((child) => below(child, pdf))];
}

function fontWith(pdf: PDFDocument, key: string): PDFDict {
  const found = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object instanceof PDFDict && object.has(name(key)));
  if (!(found instanceof PDFDict)) throw new Error(`no font with ${key}`);
  return found;
}
