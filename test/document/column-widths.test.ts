import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/document/column-widths.js';
import type { Table } from '../../src/document/tree.js';
import { table } from '../support/nodes.js';

/** Shares in percent of an upright page's width. */
const shares = (given: Table): number[] => columnWidths(given, 9638, 10).map((width) => (100 * width) / 9638);

const given = (left: string, width: number): Table =>
  table([[left, 'b']], {
    columns: [
      { align: 'left', width },
      { align: 'left', width: 100 - width },
    ],
  });

describe('columnWidths', () => {
  it('keeps the shares that are given', () => {
    expect(shares(given('a', 20)).map(Math.round)).toEqual([20, 80]);
  });

  it('widens a given share in which a word would have to be broken', () => {
    const [left = 0, right = 0] = shares(given('Kommunledningsförvaltningen', 10));
    expect(left).toBeGreaterThan(20);
    expect(left + right).toBeCloseTo(100);
  });

  it.each(['1\u00A0234\u00A0567,5', '2027–2030'])('keeps %s on one line', (figure) => {
    const [left = 0] = shares(given(figure, 1));
    const [part = 0] = shares(given(figure.slice(0, 4), 1));
    expect(left).toBeGreaterThan(part * 1.5);
  });

  it('gives the long text more than the years, and each column its longest word', () => {
    const [year = 0, text = 0, board = 0] = shares(
      table([
        ['År', 'Insats', 'Ansvarig'],
        [
          '2027',
          'En beskrivning som är lång nog att ta flera rader i anspråk hur man än gör',
          'Samhällsbyggnadsnämnden',
        ],
      ]),
    );
    expect(text).toBeGreaterThan(board);
    expect(board).toBeGreaterThan(20);
    expect(year).toBeGreaterThan(4);
    expect(year + text + board).toBeCloseTo(100);
  });

  it('breaks a word at its hyphen rather than give it the whole table', () => {
    const [broken = 0] = shares(given('Kommunalförbunds-och-mångfaldsberednings-kansliet', 10));
    const [whole = 0] = shares(given('Kommunalförbundsochmångfaldsberedningskansliet', 10));
    expect(broken).toBeLessThan(whole - 10);
  });
});
