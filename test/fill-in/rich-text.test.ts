import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFilledWord } from '../../src/load/filled/read-filled-word.js';
import { parseAnswer } from '../../src/markdown/answer-markdown.js';
import { canonicalAnswer, writeAnswer } from '../../src/markdown/write-answer.js';
import type { FormKey } from '../../src/region/form-key.js';
import { fieldMark } from '../../src/region/form-marks.js';
import { question, wordFile } from './word-document.js';

interface Case {
  name: string;
  word: string;
  markdown: string;
  remarks?: string[];
}

const cases = parse(readFileSync(new URL('./rich-text.cases.yaml', import.meta.url), 'utf8')) as Case[];
const mark = fieldMark(['bakgrund', 'lokalt']);
const key: FormKey = {
  fields: new Map([[mark, { kind: 'rich', tag: 'rm:bakgrund/lokalt' }]]),
  rows: new Map(),
  ids: new Set(['kontaktcenter', 'visionen']),
  placeholders: new Set(['Skriv svaret här.']),
};

function readField(room: string): { text: string; remarks: string[] } {
  const form = readFilledWord(wordFile(question(mark, 'Lokalt', room)), key);
  if ('fault' in form) throw new Error(form.fault);
  return { text: form.fields.get(mark)?.text ?? '', remarks: form.remarks.map(({ code }) => code) };
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const typed = (words: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;

describe('rich text from Word', () => {
  it.each(cases)('$name', ({ word, markdown, remarks = [] }) => {
    expect(readField(word)).toEqual({ text: markdown, remarks });
  });

  it.each(cases)('is spelled the same the second time: $name', ({ markdown }) => {
    expect(canonicalAnswer(markdown, [...key.ids])).toBe(markdown);
  });

  it('has the words that were typed, whatever they look like', () => {
    const signs = fc.constantFrom(
      ...Array.from('*_~`[](){}<>#+-.!|\\^&:;=1aå \'"/@'),
      '**',
      '- ',
      '1. ',
      '](',
      '[^1]: ',
      'www.a.se',
    );
    const words = fc.array(signs, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, (text) => {
        const plain = text.replace(/\s+/g, ' ').trim();
        fc.pre(plain !== '' && !key.placeholders.has(plain));
        const { text: markdown } = readField(typed(text));
        expect(wordsOf(parseAnswer(markdown, [...key.ids]).content)).toBe(plain);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the words of any mixture of looks', () => {
    const run = fc.record({
      words: fc.constantFrom('fet', ' ', ', ', 'ord', '**', '(', ')', 'a b', '.', '–', '_'),
      looks: fc.subarray(['<w:b/>', '<w:i/>', '<w:strike/>']),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 8 }), (runs) => {
        const room = `<w:p>${runs.map(({ words, looks }) => `<w:r><w:rPr>${looks.join('')}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`).join('')}</w:p>`;
        const plain = runs
          .map(({ words }) => words)
          .join('')
          .replace(/\s+/g, ' ')
          .trim();
        fc.pre(plain !== '');
        const { text } = readField(room);
        const { content } = parseAnswer(text, [...key.ids]);
        expect(wordsOf(content)).toBe(plain);
        expect(writeAnswer(content, [...key.ids])).toBe(text);
      }),
      { numRuns: 400 },
    );
  });
});

type Tree = { type: string; value?: string; children?: readonly Tree[] };

function wordsOf(nodes: readonly Tree[]): string {
  return nodes.map(({ value, children }) => value ?? wordsOf(children ?? [])).join('');
}
