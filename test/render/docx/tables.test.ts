import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/document/column-widths.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { sample } from './sample.js';
import { context } from './sample-context.js';
import { row, table } from './sample-nodes.js';
import { all, elements, styleOf, value, WordFile, words } from './word-file.js';

const portraitWidth = 9072;
const landscapeWidth = 14004;

describe('tables in the Word file', () => {
  let tables: Element[];
  beforeAll(async () => {
    tables = all(new WordFile(await renderDocx(sample, context)).body, 'w:tbl');
  });

  it('repeat their header row and divide no row', () => {
    const rows = tables.map((one) => all(one, 'w:tr'));
    expect(rows.map((some) => some.map((one) => all(one, 'w:tblHeader').length).join(''))).toEqual([
      '00000',
      '1000',
      '100',
      '10',
      `1${'0'.repeat(40)}`,
      `1${'0'.repeat(30)}`,
    ]);
    expect(rows.flat().filter((one) => all(one, 'w:cantSplit').length !== 1)).toEqual([]);
  });

  it('have a cell for every column of every row, none merged', () => {
    for (const one of tables) {
      const columns = all(one, 'w:gridCol').length;
      expect(all(one, 'w:tr').map((cells) => all(cells, 'w:tc').length)).toEqual(
        all(one, 'w:tr').map(() => columns),
      );
      expect(all(one, 'w:gridSpan').length + all(one, 'w:vMerge').length).toBe(0);
    }
  });

  it('fill the width of the text', () => {
    const sums = tables.map((one) =>
      all(one, 'w:gridCol').reduce((sum, column) => sum + Number(column.getAttribute('w:w')), 0),
    );
    expect(sums).toEqual([...Array.from({ length: 5 }, () => portraitWidth), landscapeWidth]);
  });

  it('keep the shares that are given', () => {
    const shares = all(tables[1]!, 'w:gridCol').map(
      (column) => Number(column.getAttribute('w:w')) / portraitWidth,
    );
    expect(shares.map((share) => Math.round(share * 100))).toEqual([50, 20, 30]);
    const cells = all(all(tables[1]!, 'w:tr')[1]!, 'w:tc');
    expect(cells.map((cell) => value(cell, 'w:jc'))).toEqual(['left', 'center', 'right']);
  });

  it('say what they are to a screen reader', () => {
    expect(tables.map((one) => [value(one, 'w:tblCaption'), value(one, 'w:tblDescription')])).toEqual([
      ['Uppgifter om dokumentet', undefined],
      ['Tabell 1', 'Nyckeltal för kommunen & länet'],
      ['Tabell', 'Kolumner: Skriven, i svaret'],
      ['Tabell', 'Kolumner: Direkt efter, en annan'],
      ['Tabell 2', 'Insatser med ansvar och kostnad'],
      ['Tabell 3', 'Kalkyl'],
    ]);
    const looks = tables.map((one) => all(one, 'w:tblLook')[0]!);
    expect(
      looks.map((look) => `${look.getAttribute('w:firstRow')}${look.getAttribute('w:firstColumn')}`),
    ).toEqual(['01', '11', '10', '10', '11', '11']);
    // The schema has these last, in this order.
    expect(elements(all(tables[1]!, 'w:tblPr')[0]!).map((node) => node.nodeName)).toEqual([
      'w:tblStyle',
      'w:tblW',
      'w:tblLayout',
      'w:tblLook',
      'w:tblCaption',
      'w:tblDescription',
    ]);
  });

  it('set the control box as labels and values', () => {
    const cells = all(all(tables[0]!, 'w:tr')[2]!, 'w:p');
    expect(cells.map((cell) => [styleOf(cell), words(cell)])).toEqual([
      ['Tabellradhuvud', 'Diarienummer'],
      ['Tabelltext', 'KS/2027:158-005'],
    ]);
    expect(value(tables[0], 'w:tblStyle')).toBe('Kontrollruta');
  });
});

describe('column widths', () => {
  const widthsOf = (...rows: string[][]): number[] =>
    columnWidths(
      table('', '', '', { kind: 'plain', rows: rows.map((cells) => row(...cells)) }),
      portraitWidth,
      10.5,
    );

  it('leave a long compound whole beside much text', () => {
    const [first] = widthsOf([
      'Demokrati-, samhällsbyggnads- och mångfaldsberedningsutskottet',
      'ord '.repeat(200),
    ]);
    expect(first).toBeGreaterThan(2900);
  });

  it('give more to more text, but never everything to one column', () => {
    const [short = 0, long = 0, number = 0] = widthsOf([
      'Två ord här',
      'ett längre stycke '.repeat(20),
      '12',
    ]);
    expect(long).toBeGreaterThan(short);
    expect(short).toBeGreaterThan(900);
    expect(number).toBeGreaterThan(400);
  });

  it('widen a given share that is too narrow for a word', () => {
    const node = table('', '', '', {
      columns: [
        { align: 'left', width: 10 },
        { align: 'left', width: 90 },
      ],
      rows: [row('Kommunledningsförvaltningen', 'x')],
    });
    const [first = 0, second = 0] = columnWidths(node, portraitWidth, 10.5);
    expect(first).toBeGreaterThan(2500);
    expect(first + second).toBe(portraitWidth);
  });
});
