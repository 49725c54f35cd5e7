import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sentencesOf, wordsOf } from '../../src/review/sentences.js';

interface Case {
  name: string;
  sentences: string[];
  /** The sentences with a space between them when left out. */
  text?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'sentences.cases.yaml'), 'utf8')) as Case[];

describe('sentences', () => {
  it.each(cases)('$name', ({ sentences, text = sentences.join(' ') }) => {
    expect(sentencesOf(text).map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(
      sentences,
    );
  });

  it('stand at their offsets, with their words, for any text', () => {
    const part = fc.constantFrom(
      'ord',
      'Ord',
      't.ex.',
      'm.m.',
      '.',
      '!',
      '…',
      ' ',
      '\n',
      '”',
      ')',
      '2030',
      '3,5',
      '😀',
      'e\u0301',
      '–',
      '   ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const sentences = sentencesOf(text);
        let end = 0;
        for (const { offset, length, words } of sentences) {
          expect(offset).toBeGreaterThanOrEqual(end);
          end = offset + length;
          expect(text.slice(offset, end)).toBe(text.slice(offset, end).trim());
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) {
            expect(text.slice(word.offset, word.offset + word.text.length)).toBe(word.text);
            expect(word.offset).toBeGreaterThanOrEqual(offset);
            expect(word.offset + word.text.length).toBeLessThanOrEqual(end);
          }
        }
        expect(sentences.flatMap(({ words }) => words)).toEqual(wordsOf(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words', () => {
  const counted: [text: string, words: string[]][] = [
    ['e-tjänst och SKL:s mål', ['e-tjänst', 'och', 'SKL:s', 'mål']],
    ['21 100 tkr år 2027', ['21 100', 'tkr', 'år', '2027']],
    ['3,5 %, 2027–2030 och/eller § 4', ['3,5', '2027–2030', 'och/eller', '4']],
    ['Barn- och utbildningsnämnden', ['Barn-', 'och', 'utbildningsnämnden']],
    ['år 2027 400 tkr', ['år', '2027', '400', 'tkr']],
    ['– … ”', []],
  ];

  it.each(counted)('%j', (text, words) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(words);
  });
});
