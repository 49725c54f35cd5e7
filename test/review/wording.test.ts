import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../src/review/knowledge.js';
import { phraseFinder } from '../../src/review/phrases.js';
import { passivesIn } from '../../src/review/passives.js';
import { wordsOf } from '../../src/review/sentences.js';
import { knowledge } from './cases.js';

const { wording } = knowledge;

describe.each([
  { list: 'vague', least: 40 },
  { list: 'bureaucratic', least: 60 },
] as const)('the $list phrases', ({ list, least }) => {
  const phrases = wording[list];
  const forms = phrases.flatMap((phrase) => phrase.phrase.split(/,\s*/));

  it(`are at least ${least}, each with what to write instead`, () => {
    expect(phrases.length).toBeGreaterThanOrEqual(least);
    for (const { instead } of phrases) expect(instead).toMatch(/\p{L}[^.\s]$/u);
  });

  it('are in lower case, with stars only at the ends of words, and stand once', () => {
    for (const form of forms) expect(form).toMatch(/^[a-zåäö]+\*?(?: [a-zåäö]+\*?)*$/);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  it('are found, each as itself, and not inside other words', () => {
    const find = phraseFinder(phrases);
    for (const phrase of phrases) {
      for (const form of phrase.phrase.split(/,\s*/)) {
        const written = form.replaceAll('*', '');
        const [found] = find(`Ett ${written} nu`);
        expect(found, form).toMatchObject({ offset: 4, length: written.length });
        expect(found?.phrase.instead, form).toBe(phrase.instead);
        const inside = find(`x${written}x`).map(({ offset }) => offset);
        expect(inside, form).not.toContain(1);
      }
    }
  });

  it('do not advise one another', () => {
    const find = phraseFinder([...wording.bureaucratic]);
    expect(
      phrases.flatMap(({ instead }) => find(instead).map(({ phrase }) => [instead, phrase.phrase])),
    ).toEqual([]);
  });
});

describe('looking for phrases', () => {
  const phrases: Phrase[] = ['verka för, verka för att', 'på sikt', 'sikt*', 'påbörja* arbetet', 'i dag'].map(
    (phrase) => ({
      phrase,
      instead: '',
    }),
  );
  const find = (text: string): string[] =>
    phraseFinder(phrases)(text).map(({ offset, length }) => text.slice(offset, offset + length));

  const cases: [text: string, found: string[]][] = [
    ['Vi ska VERKA\n  för det.', ['VERKA\n  för']],
    ['verka för att', ['verka för att']],
    ['på sikt, siktar, in på sikten', ['på sikt', 'siktar', 'sikten']],
    ['påbörjar arbetet och påbörja-arbetet', ['påbörjar arbetet']],
    ['verka. För', []],
    ['medverka för e-verka för', []],
    ['I dag, idag', ['I dag']],
  ];

  it.each(cases)('%j', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it('never finds the same word twice', () => {
    const words = fc.array(
      fc.constantFrom('verka', 'för', 'att', 'på', 'sikt', 'Sikten', '.', '\n', 'i', 'dag'),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const { offset, length } of phraseFinder(phrases)(text)) {
          expect(offset).toBeGreaterThanOrEqual(end);
          end = offset + length;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the passive', () => {
  const passive = (text: string): string[] => passivesIn(wordsOf(text), wording).map((word) => word.text);

  const sentences: [sentence: string, passives: string[]][] = [
    ['Systemet införs 2027 och ska utvärderas 2029.', ['införs', 'utvärderas']],
    ['Beslutet fattades i maj, planen byggdes ut och låsen köptes in.', ['fattades', 'byggdes', 'köptes']],
    ['Kraven har tagits fram och är nu lagda.', ['tagits']],
    ['Pengarna ges till nämnden, anges i budgeten och används av alla.', ['ges', 'anges', 'används']],
    ['Nämndernas, kommunernas och lärarnas system finns på Lingonåsas webbplats.', []],
    ['Områdenas, skolornas, invånarnas och systemens behov.', []],
    ['Det behövs, det känns och det lyckades. Hon hoppas, de möts och vi trivs.', []],
    ['Kommunen har en bra plats för varje insats, dess mål och allas resultat.', []],
    ['Sveriges Kommuner och Regioners mål.', []],
    ['Nämnden inför, beslutar och betalar.', []],
    ['I en pilotfas har programmets mål och den enskildes behov varit viktiga.', []],
    ['Utrustning anskaffas.', ['anskaffas']],
  ];

  it.each(sentences)('%s', (sentence, passives) => {
    expect(passive(sentence)).toEqual(passives);
  });
});
