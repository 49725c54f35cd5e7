import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/diagnostics/catalogue.js';
import type { Problem } from '../../src/diagnostics/diagnostic.js';
import { excerpt } from '../../src/diagnostics/excerpt.js';
import { localise } from '../../src/diagnostics/localise.js';
import { nearest } from '../../src/diagnostics/nearest.js';

const catalogue: Catalogue = {
  language: 'sv',
  messages: {
    'load/a': {
      message: '{name} saknas i {file}',
      hint: 'Lägg till {name}.',
      hints: { near: 'Menade du {nearest}?' },
    },
    'load/b': { message: 'b' },
  },
  diagnostics: { reference: 'Guiden, s. {page}' },
  cli: {},
};

function problem(code: string, rest: Partial<Problem> = {}): Problem {
  return { code, severity: 'error', place: { file: 'a' }, details: {}, ...rest };
}

describe('putting words to problems', () => {
  it('fills in the details', () => {
    const details = { name: 'titel', file: 'agenda.yaml', nearest: '{name} $&' };
    expect(localise([problem('load/a', { details })], catalogue)).toEqual([
      {
        code: 'load/a',
        severity: 'error',
        place: { file: 'a' },
        message: 'titel saknas i agenda.yaml',
        hint: 'Lägg till titel.',
      },
    ]);
    expect(localise([problem('load/a', { details, hint: 'near' })], catalogue)[0]?.hint).toBe(
      'Menade du {name} $&?',
    );
  });

  it('writes decimals with a comma in Swedish, but leaves what is a text', () => {
    const said = (name: string | number, language: string): string | undefined =>
      localise([problem('load/a', { details: { name, file: 'a' } })], { ...catalogue, language })[0]?.message;
    expect(said(4.5, 'sv')).toBe('4,5 saknas i a');
    expect(said('4.5', 'sv')).toBe('4.5 saknas i a');
    expect(said(4.5, 'en')).toBe('4.5 saknas i a');
  });

  it('falls back on the plain hint, and leaves out what is not there', () => {
    expect(localise([problem('load/a', { hint: 'okänd' })], catalogue)[0]?.hint).toBe('Lägg till {name}.');
    expect(localise([problem('load/b', { hint: 'okänd' })], catalogue)[0]).not.toHaveProperty('hint');
  });

  it('names the page in the guide', () => {
    const [found] = localise([problem('load/b', { page: '27', chapter: 'Inledning' })], catalogue);
    expect(found).toMatchObject({ reference: 'Guiden, s. 27', page: '27', chapter: 'Inledning' });
  });

  it('throws for a code that has no words', () => {
    expect(() => localise([problem('load/okänd')], catalogue)).toThrow('load/okänd');
    expect(() => localise([problem('constructor')], catalogue)).toThrow('constructor');
  });

  it('sorts by file, line and column, and keeps the order within a place', () => {
    const at = (file: string, line?: number, column?: number, page = ''): Problem =>
      problem('load/b', {
        page,
        place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
      });
    const sorted = localise(
      [at('b', 1), at('a', 10, 2), at('a', 9, 5, '1'), at('a', 10, 1), at('a', 9, 5, '2'), at('a')],
      catalogue,
    );
    expect(sorted.map(({ place, page }) => [place.file, place.line, place.column, page])).toEqual([
      ['a', undefined, undefined, ''],
      ['a', 9, 5, '1'],
      ['a', 9, 5, '2'],
      ['a', 10, 1, ''],
      ['a', 10, 2, ''],
      ['b', 1, undefined, ''],
    ]);
  });
});

describe('the nearest word', () => {
  it.each([
    ['sammanfatning', 'sammanfattning'],
    ['ansvarig funktion', undefined],
    ['overgripande mal', 'övergripande_mål'],
    ['Mål', 'mål'],
    ['ml', 'mål'],
    ['x', undefined],
    ['', undefined],
  ])('to %s is %s', (word, expected) => {
    expect(nearest(word, ['sammanfattning', 'övergripande_mål', 'mål', 'insatser'])).toBe(expected);
  });
});

describe('an excerpt', () => {
  it('is one line and not too long', () => {
    expect(excerpt('  en\n  text ')).toBe('en text');
    expect(excerpt('ord '.repeat(50))).toMatch(/^(ord ){14}ord…$/);
    expect(excerpt('x'.repeat(60))).toHaveLength(60);
  });
});
