import { describe, expect, it } from 'vitest';
import { frame } from '../../src/cli/report/frame.js';
import { makePaint } from '../../src/cli/report/paint.js';
import { textReport } from '../../src/cli/report/text.js';
import { cliWords } from '../../src/cli/words.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';

const paint = makePaint(false);
const catalogue = await loadCatalogue('sv');

function framed(text: string, line: number, column?: number, endColumn?: number): string {
  const place = {
    file: 'a',
    line,
    ...(column === undefined ? {} : { column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  return frame(text, place, paint).join('\n');
}

describe('the lines around a place', () => {
  it('are two before and two after, with the numbers in line', () => {
    const text = Array.from({ length: 20 }, (_, index) => `rad ${index + 1}`).join('\n');
    expect(framed(text, 9, 5, 6)).toBe(`   7 | rad 7
   8 | rad 8
>  9 | rad 9
     |     ^
  10 | rad 10
  11 | rad 11`);
  });

  it('mark the same letters however they are typed', () => {
    expect(framed('\tmål:\tett', 1, 7, 10)).toBe('> 1 |   mål:  ett\n    |         ^^^');
    const apart = 'mål: ett'.normalize('NFD');
    expect(framed(apart, 1, apart.indexOf('ett') + 1, apart.length + 1)).toBe(
      `> 1 | ${apart}\n    |      ^^^`,
    );
  });

  it('cut a long line around the place', () => {
    const text = `${'x'.repeat(300)}HÄR${'y'.repeat(300)}`;
    const [line = '', marks = ''] = framed(text, 1, 301, 304).split('\n');
    expect(line.length).toBeLessThan(110);
    expect(line).toMatch(/^> 1 \| …x+HÄRy+…$/);
    expect(marks.indexOf('^^^')).toBe(line.indexOf('HÄR'));
  });

  it('mark no further than the line goes, and one column at least', () => {
    expect(framed('ab', 1, 1, 99)).toBe('> 1 | ab\n    | ^^');
    expect(framed('ab', 1, 3)).toBe('> 1 | ab\n    |   ^');
    expect(framed('', 1)).toBe('> 1 |\n    | ^');
  });

  it('are none for a place without a line, or outside the text', () => {
    expect(frame('a', { file: 'a' }, paint)).toEqual([]);
    expect(frame(undefined, { file: 'a', line: 1 }, paint)).toEqual([]);
    expect(frame('a', { file: 'a', line: 7 }, paint)).toEqual([]);
  });

  it('accept CRLF, and let nothing in the file steer the terminal', () => {
    expect(framed('a\r\nb\u001B[31m\u0007\u202E\r\nc', 2, 1, 2)).toBe(
      '  1 | a\n> 2 | b\uFFFD[31m\uFFFD\uFFFD\n    | ^\n  3 | c',
    );
  });
});

describe('a report', () => {
  const gap = (chapter: string, line: number, page?: string): Diagnostic => ({
    code: 'gap/unanswered',
    severity: 'warning',
    place: { file: 'a', line },
    message: `fråga ${line}`,
    chapter,
    ...(page === undefined ? {} : { page, reference: `Guide, s. ${page}` }),
  });
  const report = (diagnostics: Diagnostic[]): string =>
    textReport(diagnostics, {
      words: cliWords(catalogue),
      language: 'sv',
      paint,
      sources: new Map(),
      where: ({ file, line }) => `${file}:${line}`,
      listGaps: true,
      quiet: false,
    });

  it('lists gaps under their chapters, in columns', () => {
    expect(report([gap('Mål', 3, '27'), gap('Insatser', 20, '9'), gap('Mål', 100)]))
      .toBe(`Obesvarade frågor, med sidan i guiden

  Mål
  a:3    s. 27  fråga 3
  a:100         fråga 100

  Insatser
  a:20   s. 9   fråga 20

0 fel, 3 luckor, 0 varningar
`);
  });

  it('is only a summary when all is well', () => {
    expect(report([])).toBe('0 fel, 0 luckor, 0 varningar\n');
  });

  it('shows the reference of what is no gap', () => {
    const diagnostic = { ...gap('', 1, '12'), code: 'validate/missing', hint: 'Lägg till den.' };
    expect(report([diagnostic])).toMatch(
      /^a:1 {2}varning {2}fråga 1\n {2}→ Lägg till den\.\n {4}Guide, s\. 12\n/,
    );
  });

  it('stops somewhere', () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      ...gap('', index),
      code: 'validate/missing',
      severity: 'error' as const,
    }));
    expect(report(many)).toMatch(/Ytterligare 30 visas inte\.\n\n130 fel, 0 luckor, 0 varningar\n$/);
  });
});
