import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/compare/plain-text.js';
import { textChange } from '../../src/compare/text-change.js';
import { wordsOf } from '../../src/compare/words.js';

describe('words', () => {
  it.each([
    ['e-tjänst och åtgärd', ['e-tjänst', ' ', 'och', ' ', 'åtgärd']],
    ['EU:s mål', ['EU:s', ' ', 'mål']],
    ['6 000 timmar, 34,5 procent', ['6 000', ' ', 'timmar', ',', ' ', '34,5', ' ', 'procent']],
    ['2027–2030 (KS 2026/0412).', ['2027–2030', ' ', '(', 'KS', ' ', '2026/0412', ')', '.']],
    ['insats\u00A06.2.1.', ['insats\u00A06.2.1', '.']],
    ['2027 100', ['2027 100']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

const shown = (old: string, fresh: string): string[] => {
  const change = textChange(old, fresh);
  return [change.old, change.new].map((side) =>
    side.map((part) => (part.change === undefined ? part.text : `[${part.text}]`)).join(''),
  );
};

describe('a text before and after', () => {
  const long = Array.from({ length: 60 }, (_, index) => `ord${index}`).join(' ');

  it('marks the one word that was changed, and leaves out what is far from it', () => {
    expect(shown(long, long.replace('ord30', 'annat'))).toEqual([
      ' … ord22 ord23 ord24 ord25 ord26 ord27 ord28 ord29 [ord30] ord31 ord32 ord33 ord34 ord35 ord36 ord37 ord38 … ',
      ' … ord22 ord23 ord24 ord25 ord26 ord27 ord28 ord29 [annat] ord31 ord32 ord33 ord34 ord35 ord36 ord37 ord38 … ',
    ]);
  });

  it('shows the place on the side where nothing stands', () => {
    const [old] = shown('a b c d', 'a b c d e');
    expect(old).toBe('a b c d');
  });

  it('keeps spaces outside the marks', () => {
    expect(shown('ett två tre fyra', 'ett två och tre fyra')[1]).toBe('ett två [och] tre fyra');
  });

  it('marks nothing where nearly all is new', () => {
    expect(shown('ett två tre', 'fyra fem sex sju')).toEqual(['ett två tre', 'fyra fem sex sju']);
  });

  it('is empty where there is no text', () => {
    expect(textChange('', 'nytt')).toEqual({ old: [], new: [{ text: 'nytt' }] });
  });
});

describe('Markdown as plain words', () => {
  it.each([
    ['**Fet** och *lutande*', 'Fet och lutande'],
    ['se [](#e-arkiv) och [här](https://lingonasa.example)', 'se E-arkiv och här'],
    ['ord.[^lag]', 'ord. [not: lag]'],
    ['- ett\n- två', '• ett\n• två'],
    ['| A | B |\n| --- | ---: |\n| 1 | 2 |', 'A | B\n1 | 2'],
    ['3 * 4 * 5 och snabb_fil_namn', '3 * 4 * 5 och snabb_fil_namn'],
  ])('%s', (markdown, plain) => {
    const noteOf = (id: string): string => `[not: ${id}]`;
    expect(plainText(markdown, () => 'E-arkiv', noteOf)).toBe(plain);
  });
});
