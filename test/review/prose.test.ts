import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { passagesOf, plainPassage, type Passage } from '../../src/review/prose.js';
import { sentencesOf } from '../../src/review/sentences.js';

interface Case {
  name: string;
  markdown: string;
  prose: string[];
  own?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'prose.cases.yaml'), 'utf8')) as Case[];

describe('the prose of an answer', () => {
  it.each(cases)('$name', ({ markdown, prose, own = prose }) => {
    const passages = passagesOf(markdown);
    const shown = (text: (passage: Passage) => string): string[] =>
      passages.map((passage) => `${passage.kind}: ${text(passage).replace(/\s+/g, ' ').trim()}`);
    expect(shown(({ text }) => text)).toEqual(prose);
    expect(shown(({ own: text }) => text)).toEqual(own);
  });

  it('is as it is where there is no Markdown', () => {
    expect(plainPassage('Plan ”A” *')).toEqual({
      kind: 'paragraph',
      offset: 0,
      text: 'Plan ”A” *',
      own: 'Plan     *',
    });
  });

  it('stands at its offset, letter by letter, for any Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let end = 0;
        for (const passage of passagesOf(text)) {
          expect(passage.offset).toBeGreaterThanOrEqual(end);
          end = passage.offset + passage.text.length;
          expect(end).toBeLessThanOrEqual(text.length);
          expect(isMaskOf(passage.text, text.slice(passage.offset, end))).toBe(true);
          expect(isMaskOf(passage.own, passage.text)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every word of plain paragraphs', () => {
    const word = fc.constantFrom(
      'ett',
      'två',
      'e-tjänst',
      '2027–2030',
      'SKL:s',
      'å',
      '21 100',
      '(tre)',
      'slut.',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { maxLength: 5 }),
        (paragraphs) => {
          const texts = paragraphs.map((words) => words.join(' '));
          expect(passagesOf(texts.join('\n\n')).map(({ text }) => text)).toEqual(texts);
        },
      ),
    );
  });

  it.each([
    '[',
    '![',
    '*',
    '_',
    '`',
    '”',
    '|',
    '> ',
    '- ',
    '(',
    '](',
    '\\',
    '<a:',
    'a@a.',
    '.',
    '[^',
    '"',
    '~~',
    ' ',
    '1. ',
  ])('is read in good time however often %j is repeated', (sign) => {
    const start = performance.now();
    for (const text of [sign.repeat(50_000), `${sign}a`.repeat(50_000), `a ${sign} `.repeat(50_000)]) {
      for (const passage of passagesOf(text)) sentencesOf(passage.text);
    }
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

/** Markdown and what looks like it. */
const markdown = fc
  .array(
    fc.constantFrom(
      ...[
        'ord',
        'Två ord.',
        ' ',
        '\n',
        '\n\n',
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '[',
        '](',
        ')',
        '[^a]',
        '[^a]: ',
        '!',
        '|',
        '| - |\n',
      ],
      ...[
        '- ',
        '1. ',
        '2030. ',
        '> ',
        '# ',
        '\\',
        '”',
        '"',
        'https://x.se',
        'a@b.se',
        '<',
        '>',
        '~~',
        '\uE000',
        '😀',
        'e\u0301',
        '\t',
        '  ',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Whether the mask is the text with some of its characters overwritten by spaces. */
function isMaskOf(mask: string, text: string): boolean {
  const offsets = Array.from({ length: mask.length }, (_, offset) => offset);
  return mask.length === text.length && offsets.every((at) => [' ', text[at]].includes(mask[at]));
}
