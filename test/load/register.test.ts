import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMunicipalities } from '../../src/load/load-register.js';

const register = join(import.meta.dirname, '../../content/register');
const municipalities = await loadMunicipalities();
const counties = readFileSync(join(register, 'lan.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','));

/** How many municipalities each county has. */
const sizes = {
  '01': 26,
  '03': 8,
  '04': 9,
  '05': 13,
  '06': 13,
  '07': 8,
  '08': 12,
  '09': 1,
  '10': 5,
  '12': 33,
  '13': 6,
  '14': 49,
  '17': 16,
  '18': 12,
  '19': 10,
  '20': 15,
  '21': 10,
  '22': 7,
  '23': 8,
  '24': 15,
  '25': 14,
};

/** Names that no rule gives: old genitives, a council's decision, a municipality that is a region, capital letters. */
const exceptions: Readonly<Record<string, string>> = {
  Falun: 'Falu kommun',
  Kalmar: 'Kalmar kommun',
  Orust: 'Orust kommun',
  Gotland: 'Region Gotland',
  Borås: 'Borås Stad',
  Göteborg: 'Göteborgs Stad',
  Trollhättan: 'Trollhättans Stad',
};
const cities = [
  ...['Haparanda', 'Helsingborg', 'Landskrona', 'Lidingö', 'Malmö', 'Mölndal', 'Solna', 'Stockholm'],
  ...['Sundbyberg', 'Vaxholm', 'Västerås'],
];

function properName(short: string): string {
  const genitive = /[aouåeiyäösxz]$/u.test(short) ? short : `${short}s`;
  return exceptions[short] ?? `${genitive} ${cities.includes(short) ? 'stad' : 'kommun'}`;
}

describe('the register of municipalities', () => {
  it('has all 290, each with a code and names of its own', () => {
    expect(municipalities).toHaveLength(290);
    for (const column of ['code', 'short', 'name'] as const) {
      expect(new Set(municipalities.map((one) => one[column])).size, column).toBe(290);
    }
  });

  it('has four digits in a code, the county’s two first, and is sorted by code', () => {
    const codes = municipalities.map(({ code }) => code);
    expect(codes.filter((code) => !/^\d{4}$/.test(code))).toEqual([]);
    expect(municipalities.filter(({ code, county }) => code.slice(0, 2) !== county)).toEqual([]);
    expect(codes).toEqual([...codes].sort());
  });

  it('has as many municipalities in each county as there are', () => {
    const counted = Object.fromEntries(
      Object.keys(sizes).map((code) => [code, municipalities.filter(({ county }) => county === code).length]),
    );
    expect(counted).toEqual(sizes);
  });

  it('gives every municipality the name that it uses of itself', () => {
    const wrong = municipalities.filter(({ short, name }) => name !== properName(short));
    expect(wrong).toEqual([]);
  });

  it('has no stray characters', () => {
    for (const { short, name } of municipalities) {
      for (const words of [short, name]) expect(words).toMatch(/^\p{Lu}\p{L}+(?:[ -]\p{L}+)*$/u);
      expect(name).toBe(name.normalize('NFC'));
    }
  });
});

describe('the register of counties', () => {
  it('has the 21 counties of the municipalities', () => {
    expect(counties.map(([code]) => code)).toEqual(Object.keys(sizes).sort());
    expect(counties.every((row) => row.length === 3)).toBe(true);
  });

  it('names each county and its region', () => {
    for (const [, county = '', region = ''] of counties) {
      expect(county).toMatch(/^\p{Lu}[\p{L} ]+ län$/u);
      expect(region).toMatch(/^(Region \p{Lu}[\p{L} ]+|Västra Götalandsregionen)$/u);
    }
    expect(new Set(counties.map(([, , region]) => region)).size).toBe(21);
  });
});
