import { describe, expect, it } from 'vitest';
import { oneLine, plainText } from '../../../src/consultation/plain-text.js';

/** Milliseconds that something takes. */
function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('words that are made to be slow', () => {
  it.each([
    ['spaces', ' '],
    ['lines', '\n'],
    ['spaces and lines', ' \n'],
  ])('%s are read at once', (_, what) => {
    const words = `a${what.repeat(200_000)}b`;
    expect(timeOf(() => plainText(words))).toBeLessThan(1000);
    expect(timeOf(() => oneLine(words))).toBeLessThan(1000);
  });

  it('keep what is written as it was', () => {
    expect(plainText('\n\n  a  \r\n\tb\u00A0\n\n')).toBe('  a\n\tb');
    expect(oneLine(' Torggatan 1 \n\n 123 45  Lingonåsa ')).toBe('Torggatan 1, 123 45  Lingonåsa');
    expect(oneLine('å'.repeat(3000))).toHaveLength(500);
  });
});
