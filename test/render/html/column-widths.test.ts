import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/render/html/column-widths.js';
import { table } from '../../support/nodes.js';

describe('columnWidths', () => {
  it('keeps the widths that are given', () => {
    const given = table([['a', 'b']], {
      columns: [
        { align: 'left', width: 20 },
        { align: 'left', width: 80 },
      ],
    });
    expect(columnWidths(given)).toEqual([20, 80]);
  });

  it('gives the long text more than the years, and each column its longest word', () => {
    const widths = columnWidths(
      table([
        ['År', 'Insats', 'Ansvarig'],
        [
          '2027',
          'En beskrivning som är lång nog att ta flera rader i anspråk hur man än gör',
          'Samhällsbyggnadsnämnden',
        ],
      ]),
    );
    const [year = 0, text = 0, board = 0] = widths;
    expect(text).toBeGreaterThan(board);
    expect(board).toBeGreaterThan(100 * (23 / 108));
    expect(year).toBeGreaterThan(100 * (4 / 108));
    expect(Math.round(year + text + board)).toBe(100);
  });

  it('breaks a word at its hyphen rather than give it the whole table', () => {
    const [left = 0] = columnWidths(
      table([['Kommunalförbunds-och-mångfaldsberednings-kansliet', 'b'.repeat(30)]]),
    );
    expect(left).toBeLessThan(55);
  });
});
