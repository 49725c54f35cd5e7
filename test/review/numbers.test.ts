import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsInText } from '../../src/review/amounts-in-text.js';
import { numberPattern, readNumber, readNumeral } from '../../src/review/swedish-numbers.js';
import { tablesIn } from '../../src/review/typed-tables.js';

describe('numbers', () => {
  const written: [text: string, found: [number, number][]][] = [
    [
      '1 234 och 1\u00A0234,5',
      [
        [1234, 0],
        [1234.5, 1],
      ],
    ],
    ['12\u202F000\u202F000', [[12_000_000, 0]]],
    [
      '−15 och –3,25',
      [
        [-15, 0],
        [-3.25, 2],
      ],
    ],
    ['2.5', [[2.5, 1]]],
    [
      '2027 400',
      [
        [2027, 0],
        [400, 0],
      ],
    ],
    [
      '2.750.000 och 1.250,5',
      [
        [2_750_000, 0],
        [1250.5, 1],
      ],
    ],
    ['2026.05.01 och 3.4.2', []],
    ['A4 och co2', []],
  ];

  it.each(written)('%j', (text, found) => {
    const read = [...text.matchAll(new RegExp(numberPattern, 'gu'))].map(([one]) => readNumber(one));
    expect(read.map(({ value, decimals }) => [value, decimals])).toEqual(found);
  });

  it('have words up to twelve', () => {
    expect(['ett', 'En', 'två', 'tolv', '13', 'tretton', 'noll'].map(readNumeral)).toEqual([
      1,
      1,
      2,
      12,
      13,
      undefined,
      0,
    ]);
  });
});

describe('amounts of money', () => {
  const amounts: [text: string, found: [tkr: number, slack: number][]][] = [
    ['21 100 tkr', [[21_100, 0.5]]],
    ['21,1 miljoner kronor', [[21_100, 50]]],
    ['21 miljoner', [[21_000, 500]]],
    [
      '3,75 mnkr och 2 mkr',
      [
        [3750, 5],
        [2000, 500],
      ],
    ],
    [
      '500 000 kronor, 9\u00A0400\nkr',
      [
        [500, 0.0005],
        [9.4, 0.0005],
      ],
    ],
    ['2.750.000 kronor', [[2750, 0.0005]]],
    ['1,2 miljarder kronor', [[1_200_000, 50_000]]],
    ['omkring 20 miljoner kronor', [[20_000, 1000]]],
    ['högst 500 tkr, minst 3 miljoner, över 4 mkr', []],
    ['mellan 20 och 25 miljoner kronor, eller 20–25 miljoner kronor', []],
    ['5 020 timmar, 21 procent, 2027', []],
  ];

  it.each(amounts)('%j', (text, found) => {
    const read = amountsInText(text);
    expect(read.map(({ tkr }) => tkr)).toEqual(found.map(([tkr]) => expect.closeTo(tkr, 6) as number));
    expect(read.map(({ slack }) => slack)).toEqual(
      found.map(([, slack]) => expect.closeTo(slack, 6) as number),
    );
    for (const { offset, length } of read)
      expect(text.slice(offset, offset + length)).toMatch(/^\d.*\p{L}$/su);
  });
});

describe('tables typed in an answer', () => {
  it('have headers, rows and the places of their words', () => {
    const text =
      'Före | mitt\n\n| A | **B** |\n|:-|-:|\n| ett | _1 000_ |\n| två \\| tre | |\n\nEtt | två\n--|--\n3|4\n';
    const tables = tablesIn(text);
    expect(
      tables.map(({ header, rows }) => [header, ...rows].map((row) => row.map((cell) => cell.text))),
    ).toEqual([
      [
        ['A', 'B'],
        ['ett', '1 000'],
        ['två \\| tre', ''],
      ],
      [
        ['Ett', 'två'],
        ['3', '4'],
      ],
    ]);
  });

  it('have words that stand at their offsets, for any text', () => {
    const part = fc.constantFrom(
      '|',
      ' | ',
      '\n',
      '|\n|',
      '---|---\n',
      '| - |\n',
      'ord',
      '**1**',
      '\\|',
      ' ',
      '1 000',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { header, rows } of tablesIn(text)) {
          for (const cell of [...header, ...rows.flat()]) {
            expect(text.slice(cell.offset, cell.offset + cell.text.length)).toBe(cell.text);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
