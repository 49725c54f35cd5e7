import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { withWholeWords } from '../../../../src/render/pdf/conformance/broken-words.js';
import {
  fontsOf,
  readCharacters,
  type FontCharacters,
} from '../../../../src/render/pdf/conformance/font-characters.js';
import { document, paragraph, table } from '../../../support/nodes.js';
import { openPdfPrinter } from '../../../../src/render/pdf/pdf-printer.js';
import { readPrintedText } from '../../../../src/render/pdf/conformance/printed-text.js';
import { contentOf } from '../../../../src/render/pdf/conformance/pages.js';
import { sampleContext } from '../../html/sample-context.js';

/** A font whose codes are those of the characters. */
const font: FontCharacters = {
  digits: 4,
  characters: new Map(Array.from({ length: 256 }, (_, code) => [code, String.fromCharCode(code)])),
};
const fonts = new Map([['F1', font]]);
const hex = (words: string): string =>
  Array.from(words, (one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('');
const line = (words: string, height: number): string =>
  `BT\n/F1 12 Tf\n1 0 0 -1 50 ${height} Tm\n<${hex(words)}> Tj\nET\n`;
const marked = (...lines: string[]): string => `/P <</MCID 3 >>BDC\n${lines.join('')}EMC\n`;
const whole = (words: string): string => {
  const units = Array.from(words, (one) => one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'));
  return `/Span <</ActualText <FEFF${units.join('')}>>> BDC`;
};
const known = readPrintedText(
  [
    'En verksamhetsutveckling, och mer',
    'Se https://exempel.se/en/lång/sida. Se den.',
    'En verksamhetsutveckling, verksamhetsutveckling, nu',
  ].join('\n'),
);
const read = (content: string): string[] => content.match(/\/Span [^\n]*/g) ?? [];

describe('a word that goes on on the next line', () => {
  it('is written out whole with the rest of its lines', () => {
    const content = marked(line('En verksamhets', 10), line('utveckling, och', 20));
    const made = withWholeWords(content, fonts, known);
    expect(read(made)).toEqual([whole('En verksamhetsutveckling, och')]);
    // Nothing is painted otherwise, and what is opened is closed.
    expect(made.replace(/\/Span [^\n]*\n|\nEMC(?=\n\n?EMC)/g, '')).toContain(
      line('utveckling, och', 20).trim(),
    );
    expect(made.match(/BDC/g)).toHaveLength(2);
    expect(made.match(/EMC/g)).toHaveLength(2);
  });

  it('may fill lines', () => {
    const content = marked(
      line('https://exem', 10),
      line('pel.se/en/', 20),
      line('lång/sida.', 30),
      line('Se den.', 40),
    );
    expect(read(withWholeWords(content, fonts, known))).toEqual([whole('https://exempel.se/en/lång/sida.')]);
  });

  it('may begin on the line that another ends on', () => {
    const content = marked(
      line('verksamhets', 10),
      line('utveckling, verksamhets', 20),
      line('utveckling, nu', 30),
    );
    expect(read(withWholeWords(content, fonts, known))).toEqual([
      whole('verksamhetsutveckling, verksamhetsutveckling, nu'),
    ]);
  });

  it.each([
    ['words that only stand after one another', marked(line('En verksamhet', 10), line('utveckling', 20))],
    ['a word of another element', marked(line('verksamhets', 10)) + marked(line('utveckling,', 20))],
    ['text of one line in two fonts', marked(line('verksamhets', 10), line('utveckling,', 10))],
    ['no text', '0 0 5 5 re f'],
  ])('is not %s', (_, content) => {
    expect(withWholeWords(content, fonts, known)).toBe(content);
  });

  it('is none that is short enough to be moved', () => {
    expect([...readPrintedText('ett kort ord').longWords]).toEqual([]);
  });

  it('is none that two words only make together', () => {
    const lines = marked(line('vi ger stöd till barn', 10), line('omsorg och skola får pengar', 20));
    const cell = marked(line('barn', 10), line('omsorg', 20));
    const apart = 'vi ger stöd till barn omsorg och skola får pengar';
    const one = 'vi ger stöd till barnomsorg och skola får pengar';
    const made = (content: string, text: string): string[] =>
      read(withWholeWords(content, fonts, readPrintedText(text)));
    expect(made(lines, `${apart}\nBra barnomsorg`)).toEqual([]);
    expect(made(lines, one)).toEqual([whole(one)]);
    expect(made(cell, 'barn omsorg\nBra barnomsorg')).toEqual([]);
    expect(made(cell, 'barnomsorg\nBra barnomsorg')).toEqual([whole('barnomsorg')]);
    // Where it cannot be told which of the two it is, nothing is said.
    expect(made(cell, 'barn omsorg\nbarnomsorg')).toEqual([]);
  });
});

describe('the characters of a font', () => {
  it('are read from rows and from ranges, also those of several units', () => {
    const map =
      '2 beginbfchar <0001> <0041> <0002> <D83DDE00> endbfchar 1 beginbfrange <0010> <0012> <0061> endbfrange';
    expect([...readCharacters(map)]).toEqual([
      [1, 'A'],
      [2, '😀'],
      [16, 'a'],
      [17, 'b'],
      [18, 'c'],
    ]);
  });
});

describe('a print of ours', () => {
  it('holds a long word of a narrow column whole, and no word that is not broken', async () => {
    const compound = 'Informationssäkerhetsincidentrapporteringsskyldighetsbedömningsunderlag';
    const narrow = table([
      ['A', 'B', 'C', 'D', 'E'],
      [compound, compound, 'vanliga ord på rad, många och korta', compound, '1'],
    ]);
    const printer = await openPdfPrinter();
    const made = document([paragraph('Ett stycke med vanliga ord. '.repeat(20)), narrow]);
    const { bytes, conformance } = await printer.print(made, sampleContext);
    await printer.close();
    expect(conformance?.claims).toEqual(['PDF/UA-1', 'PDF/A-2a']);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = pdf.getPages();
    expect(pages.map((page) => fontsOf(page).size).every((count) => count > 0)).toBe(true);
    expect(pages.flatMap((page) => read(contentOf(page)))).toEqual([
      whole(compound),
      whole(compound),
      whole(compound),
    ]);
  });
});
