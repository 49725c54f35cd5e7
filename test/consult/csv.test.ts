import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../src/consultation/csv.js';

const read = (rows: string[][]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(rows));

describe('a table for Swedish Excel', () => {
  it('has a byte order mark, semicolons and Windows line ends', () => {
    expect(
      read([
        ['Å', 'b'],
        ['1,5', 'c'],
      ]),
    ).toBe('\uFEFFÅ;b\r\n1,5;c\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+46 990', "'+46 990"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =HYPERLINK("x")', '"\' =HYPERLINK(""x"")"'],
    ['\t=1', '"\'\t\'=1"'],
    ['＝1', "'＝1"],
    ["Hej,=cmd|'/C calc'!A0", "Hej,'=cmd|'/C calc'!A0"],
    ['a|+b', "a|'+b"],
    ['a;"=b"', '"a;\'""=b"""'],
    ['a\n@b', '"a\n\'@b"'],
    ['1,5 och - nej, - ja', '1,5 och - nej, - ja'],
    ['a;b', '"a;b"'],
    ['två\nrader', '"två\nrader"'],
    ['”sagt” "så"', '"”sagt” ""så"""'],
  ])('keeps %j as words', (words, cell) => {
    expect(read([[words]])).toBe(`\uFEFF${cell}\r\n`);
  });

  it('gives back every cell, and no cell begins as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const cells = parsed(read(rows));
        const isSame = (cell: string | undefined, words: string): boolean =>
          cell !== undefined && cell.replaceAll("'", '') === words.replaceAll("'", '');
        expect(cells.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        rows.forEach((row, at) =>
          row.forEach((words, column) => expect(isSame(cells[at]?.[column], words)).toBe(true)),
        );
        for (const cell of cells.flat()) {
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
          // Nor does any part of one, for a program that parts cells by other signs.
          for (const part of cell.split(/[,;|\t\r\n]/).slice(1)) expect(part).not.toMatch(/^[\s"]*[=+\-@]\S/);
        }
      }),
    );
  });
});

/** A reader of its own: what stands between quotation marks, doubled ones being one. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let inside = false;
  const body = text.slice(1, -2);
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at]!;
    if (inside && sign === '"' && body[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (inside || cell === '')) inside = !inside;
    else if (!inside && sign === ';') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (!inside && sign === '\r' && body[at + 1] === '\n') {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = '';
      at += 1;
    } else cell += sign;
  }
  rows.at(-1)!.push(cell);
  return rows;
}
