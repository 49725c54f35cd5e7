import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flattenToInline } from '../../src/compose/flatten.js';
import { readAnswer } from '../../src/compose/read-answer.js';
import type { ReadingContext } from '../../src/compose/reading-context.js';
import { documentInline } from '../../src/document/walk.js';
import { outline } from '../support/outline.js';

interface Case {
  name: string;
  answer: string;
  tree: string;
  notes?: Record<string, string>;
  problems?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'answers.cases.yaml'), 'utf8')) as Case[];
const image = { bytes: new Uint8Array([1]), mediaType: 'image/png' as const, width: 10, height: 10 };

function emptyContext(): ReadingContext {
  const guide = {
    id: 'guiden',
    text: 'Guide för kommunal e-utveckling (2013).',
    url: 'https://exempel.se/guide',
    pointer: '/källor/0',
  };
  return {
    sources: new Map([['guiden', guide]]),
    projectImages: new Map([
      ['bilder/karta.png', { image }],
      ['bilder/trasig.png', { fault: 'damaged' as const }],
    ]),
    notes: new Map(),
    images: new Map(),
    references: new Map(),
    problems: [],
  };
}

describe('a long answer', () => {
  it.each(cases)('$name', ({ answer, tree, notes, problems }) => {
    const context = emptyContext();
    expect(outline(readAnswer(answer, '/svar', context))).toBe(tree);
    const found = [...context.notes.values()].map((note) => [note.id, outline(note.children)]);
    expect(Object.fromEntries(found)).toEqual(notes ?? {});
    expect(context.problems.map((problem) => `${problem.code} ${problem.line ?? ''}`)).toEqual(
      problems ?? [],
    );
  });

  it('gives every text node the pointer of its answer', () => {
    const context = emptyContext();
    const body = readAnswer(
      'Ett **två** [tre](http://x.se)\n\n- fyra\n\n| a |\n| --- |\n| b |',
      '/a/b',
      context,
    );
    const texts = [...documentInline({ body, notes: [] })].filter((node) => node.type === 'text');
    expect(texts).toHaveLength(7);
    expect(texts.every((node) => node.source === '/a/b')).toBe(true);
  });

  it.each([
    ['quotes in quotes', `${'>'.repeat(3000)} a`],
    ['lists in lists', `${'- '.repeat(500)}a`],
    ['a list that leads far in', `${' '.repeat(300)}- a`],
    ['brackets', '['.repeat(20_000)],
    ['emphasis', `${'**a_ '.repeat(5000)}${'_a** '.repeat(5000)}`],
  ])('with endless %s is refused at once, whole', (_, answer) => {
    const context = emptyContext();
    const [block, ...rest] = readAnswer(answer, '/svar', context);
    expect(context.problems.map((problem) => problem.code)).toEqual(['compose/too-tangled']);
    expect(rest).toEqual([]);
    expect(block?.type === 'paragraph' && block.children[0]).toMatchObject({ value: answer });
  });

  it('takes what a long text may have', () => {
    const context = emptyContext();
    readAnswer(
      `${'> '.repeat(5)}**a** `.repeat(1) + '[a](http://x.se) **b** *c* '.repeat(500),
      '/svar',
      context,
    );
    expect(context.problems).toEqual([]);
  });

  it('shows no figures where only words can stand', () => {
    const context = emptyContext();
    const blocks = readAnswer('![Karta](bilder/karta.png "Text")', '/svar', context, 'without figures');
    expect(outline(blocks)).toBe('paragraph Karta\n');
    expect(context.problems.map((problem) => problem.code)).toEqual(['compose/image-inside-text']);
  });

  it('never holds a heading, a directive or anything else that would change the document', () => {
    const words = fc.stringMatching(/^[#=\-*_>|:`~[\](){}<!&;\\\w\såäö"'.^+\uE000-\uE002]{0,80}$/);
    fc.assert(
      fc.property(words, (answer) => {
        const types = readAnswer(answer, '/svar', emptyContext()).map((block) => block.type);
        expect(types.filter((type) => type === 'heading' || type === 'cover' || type === 'fields')).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('can be flattened into a table cell without losing a word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zåäö]{1,8}$/), { minLength: 1, maxLength: 6 });
    const shapes = fc.constantFrom(
      (list: string[]) => list.join('\n\n'),
      (list: string[]) => list.map((word) => `- ${word}`).join('\n'),
      (list: string[]) => list.map((word, index) => `${index + 1}. ${word}`).join('\n'),
      (list: string[]) => `> ${list.join(' ')}`,
      (list: string[]) => `| ${list.join(' | ')} |\n|${' --- |'.repeat(list.length)}`,
      (list: string[]) => `\`\`\`\n${list.join('\n')}\n\`\`\``,
    );
    fc.assert(
      fc.property(words, shapes, (list, shape) => {
        const flat = flattenToInline(readAnswer(shape(list), '/svar', emptyContext()));
        const text = flat.map((node) => ('value' in node ? node.value : ' ')).join(' ');
        for (const word of list) expect(text).toContain(word);
      }),
      { numRuns: 200 },
    );
  });
});
