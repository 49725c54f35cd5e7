import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaseNumber, sameCase, withoutPrefix, type CaseNumber } from '../../src/review/case-number.js';

describe('a diarienummer', () => {
  const numbers: [text: string, read: [series: string, year: number, ...numbers: number[]]][] = [
    ['KS 2026/0412', ['KS', 2026, 412]],
    ['KS/2015:158-005', ['KS', 2015, 158, 5]],
    ['AN 2017/00314-1.3.2', ['AN', 2017, 314, 1, 3, 2]],
    ['KS 2021-00123', ['KS', 2021, 123]],
    ['2019/123', ['', 2019, 123]],
    ['ks-2022/5', ['KS', 2022, 5]],
    ['SN 2020.0153', ['SN', 2020, 153]],
    ['KS 412/2026', ['KS', 2026, 412]],
    ['KS 15:158', ['KS', 2015, 158]],
    ['KS 412/26', ['KS', 2026, 412]],
    ['BUN20260412', ['BUN', 2026, 412]],
    ['KS 2026/2030', ['KS', 2026, 2030]],
  ];

  it.each(numbers)('%s', (text, [series, year, ...rest]) => {
    expect(readCaseNumber(text)).toEqual({ series, year, numbers: rest });
  });

  const faults: [text: string, fault: string][] = [
    ['Dnr KS 2026/0412', 'prefix'],
    ['Dnr: KS 2026/0412', 'prefix'],
    ['diarienr 2026/1', 'prefix'],
    ['Ärendenummer 2026/1', 'prefix'],
    ['kommer', 'words'],
    ['KS 2026/1 och KS 2026/2', 'words'],
    ['KS 2026/1 (nytt)', 'words'],
    ['KS 412', 'year'],
    ['412', 'year'],
    ['KS 412/7', 'year'],
    ['KS 2026', 'number'],
    ['', 'words'],
  ];

  it.each(faults)('%j lacks %s', (text, fault) => {
    expect(readCaseNumber(text)).toBe(fault);
  });

  it('is the same however it is punctuated', () => {
    const read = (text: string): CaseNumber => readCaseNumber(text) as CaseNumber;
    expect(sameCase(read('KS 2026/0412'), read('ks2026-412'))).toBe(true);
    expect(sameCase(read('KS 2026/0412'), read('KS 2026/0413'))).toBe(false);
    expect(sameCase(read('KS 2026/0412'), read('KS 2026/0412-1'))).toBe(true);
    expect(sameCase(read('KS 2026/0412-2'), read('KS 2026/0412-1'))).toBe(false);
    expect(sameCase(read('KS 2026/0412'), read('SN 2026/0412'))).toBe(false);
  });

  it('can be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readCaseNumber(text);
        if (typeof read === 'object') expect(Number.isInteger(read.year)).toBe(true);
        expect(withoutPrefix(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
