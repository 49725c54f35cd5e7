import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/answers/agenda.js';
import { bandOf, readability, type Readability } from '../../src/review/readability.js';
import { answersOf, knowledge } from './cases.js';

function readabilityOf(answers: Partial<Agenda>): Readability[] {
  return readability({ agenda: answers as Agenda, knowledge });
}

describe('readability', () => {
  it('is LIX: words a sentence, and words of more than six letters a hundred', () => {
    // 10 words, 2 sentences, 3 long words: 10 / 2 + 100 × 3 / 10.
    const varför = 'Kommunen behöver enklare tjänster. Vi gör det nu, i år.';
    const whole = { words: 10, sentences: 2, lix: 45, band: 'medium' };
    expect(readabilityOf({ inledning: { varför } })).toEqual([
      { pointer: '/inledning', ...whole },
      { pointer: '/inledning/varför', ...whole },
    ]);
  });

  it('counts letters, not hyphens or digits, in a long word', () => {
    const count = (varför: string): number | undefined => readabilityOf({ inledning: { varför } })[0]?.lix;
    expect(count('A e-post 20302030 SKL:s.')).toBe(4);
    expect(count('A e-arkivet 2030 SKL:s.')).toBe(29);
  });

  it('rolls up the answers of a chapter, in the order of the agenda', () => {
    const rows = readabilityOf({
      bakgrund: { lokalt: 'Ett två tre. Fyra.', nationellt: 'Ett.' },
      inledning: { varför: 'Ja.' },
      övergripande_mål: { mål: [{ id: 'a', namn: 'Namnet räknas inte', beskrivning: 'Ett två.' }] },
    });
    expect(rows.map(({ pointer, words, sentences }) => [pointer, words, sentences])).toEqual([
      ['/inledning', 1, 1],
      ['/inledning/varför', 1, 1],
      ['/bakgrund', 5, 3],
      ['/bakgrund/nationellt', 1, 1],
      ['/bakgrund/lokalt', 4, 2],
      ['/övergripande_mål', 2, 1],
      ['/övergripande_mål/mål/0/beskrivning', 2, 1],
    ]);
  });

  it('counts neither lists, tables, headings, quotations nor notes', () => {
    const lokalt =
      'Tre ord här.[^a]\n\n- ett\n- två\n\n| A | B |\n|-|-|\n| c | d |\n\n**Rubrik**\n\n> Citat.\n\n[^a]: Noten.';
    expect(readabilityOf({ bakgrund: { lokalt } })[1]).toMatchObject({ words: 3, sentences: 1 });
    expect(readabilityOf({ bakgrund: { lokalt: '- ett\n- två' } })).toEqual([]);
  });

  it('puts every LIX in a band', () => {
    const bands = [29, 30, 39, 40, 49, 50, 60, 61].map(bandOf);
    expect(bands).toEqual(['very-easy', 'easy', 'easy', 'medium', 'medium', 'hard', 'hard', 'very-hard']);
  });

  it('finds the worked example easy enough', () => {
    const rows = readability({ agenda: answersOf({ name: '' }), knowledge });
    const chapters = rows.filter(({ pointer }) => pointer.lastIndexOf('/') === 0);
    expect(chapters.map(({ pointer }) => pointer)).toContain('/organisation_och_genomförande');
    for (const { lix, words } of chapters) {
      expect(words).toBeGreaterThan(100);
      expect(lix).toBeLessThan(50);
    }
  });
});
