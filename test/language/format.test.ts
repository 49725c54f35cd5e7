import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatQuantity,
  formatYears,
} from '../../src/language/format.js';
import { slugify } from '../../src/language/slug.js';
import { terms } from '../support/terms.js';

describe('Swedish ways of writing', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [999, '999'],
    [1000, '1\u00A0000'],
    [14200, '14\u00A0200'],
    [1234567.5, '1\u00A0234\u00A0567,5'],
    [3.14159265, '3,14159265'],
    [0.00000004, '0,00000004'],
    [34.5, '34,5'],
    [-3.25, '−3,25'],
    [100, '100'],
    [1e21, '1\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000'],
  ])('number %d', (value, expected) => expect(formatNumber(value)).toBe(expected));

  it('numbers lose nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const back = Number(formatNumber(value).replaceAll('\u00A0', '').replace(',', '.').replace('−', '-'));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-20);
      }),
    );
  });

  it('quantities, dates, months, years and lists', () => {
    expect(formatQuantity(85, 'procent', terms.units)).toBe('85\u00A0%');
    expect(formatQuantity(25, 'antal', terms.units)).toBe('25');
    expect(formatQuantity(6000, 'timmar per år', terms.units)).toBe('6\u00A0000\u00A0timmar per år');
    expect(formatDate('2027-05-05', terms.months)).toBe('den 5\u00A0maj 2027');
    expect(formatDate('våren 2027', terms.months)).toBe('våren 2027');
    expect(formatMonth('2027-12', terms.months)).toBe('december 2027');
    expect(formatMonth('2027', terms.months)).toBe('2027');
    expect(formatYears(2027, 2030)).toBe('2027–2030');
    expect(formatYears(2027, 2027)).toBe('2027');
    expect(formatList(['a', 'b', 'c'], terms.and)).toBe('a, b och c');
  });
});

describe('names of files', () => {
  it.each([
    [
      'Digital agenda för Malung-Sälens kommun 2027–2030',
      'digital-agenda-for-malung-salens-kommun-2027-2030',
    ],
    ['Ærø & Ŋöŧe', 'aero-note'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-agenda'],
    ['***', 'agenda'],
  ])('%s', (words, expected) => expect(slugify(words, 'agenda')).toBe(expected));

  it('are always safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        expect(slugify(words, 'agenda')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugify(words, 'agenda').length).toBeLessThanOrEqual(87);
      }),
    );
  });
});
