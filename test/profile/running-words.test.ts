import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../src/profile/profile.js';
import { runningNames, runningWords } from '../../src/profile/running-words.js';
import { metadata } from '../support/nodes.js';
import { terms } from '../support/terms.js';

const facts = {
  ...metadata,
  title: 'Agenda',
  diarienummer: 'KS 2026/1',
  version: '2',
  statusLabel: 'Antagen',
};

function headLeft(left: string, changed: Partial<typeof facts> = {}): string {
  const profile = { ...defaultProfile, head: { left, right: '' } };
  return runningWords(profile, { ...facts, ...changed }, terms).headLeft;
}

describe('the words at the top and the foot of a page', () => {
  it('are kind, status, number and title unless the profile has others', () => {
    expect(runningWords(defaultProfile, facts, terms)).toMatchObject({
      headRight: 'Dnr KS 2026/1',
      footLeft: 'Agenda',
      footRight: '',
    });
  });

  it('have facts in place of the names between braces', () => {
    for (const name of runningNames) expect(headLeft(`${name}: {${name}}!`)).not.toContain('{');
    expect(headLeft('{titel}, utgåva {version} ({diarienummer})')).toBe('Agenda, utgåva 2 (KS 2026/1)');
    expect(headLeft('{namn}', { organisations: ['Grums kommun', 'Kils kommun'] })).toBe(
      'Grums kommun, Kils kommun',
    );
  });

  it('leave out the parts whose facts are missing, and no others', () => {
    const pattern = '{titel} · Dnr {diarienummer} · Utgåva {version} · Internt';
    expect(headLeft(pattern)).toBe('Agenda · Dnr KS 2026/1 · Utgåva 2 · Internt');
    expect(headLeft(pattern, { diarienummer: '', version: '' })).toBe('Agenda · Internt');
    expect(headLeft('Dnr {diarienummer}', { diarienummer: '' })).toBe('');
  });

  it('take no facts from what a fact says', () => {
    expect(headLeft('{titel}', { title: '{diarienummer} · {version}' })).toBe('{diarienummer} · {version}');
  });
});
