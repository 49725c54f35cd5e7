import { describe, expect, it } from 'vitest';
import { loadMunicipalities } from '../../src/load/load-register.js';
import { municipalityNamed } from '../../src/review/municipality-named.js';

const register = await loadMunicipalities();

function codeOf(namn: string): string | undefined {
  return municipalityNamed({ namn }, register)?.municipality.code;
}

describe('all 290 municipalities', () => {
  const ways: Record<string, (one: (typeof register)[number]) => string> = {
    'their own names': ({ name }) => name,
    'the places alone': ({ short }) => short,
    'names without a genitive': ({ short }) => `${short} kommun`,
    'names with a genitive s': ({ short }) => `${short}s kommun`,
    'names as cities': ({ short }) => `${short}s stad`,
    'names in capitals': ({ name }) => name.toLocaleUpperCase('sv'),
  };

  it.each(Object.entries(ways))('are known by %s, and none for another', (_, write) => {
    expect(register.filter((one) => codeOf(write(one)) !== one.code)).toEqual([]);
  });

  it('have only their own names as their own', () => {
    const own = register.map(({ name }) => municipalityNamed({ namn: name }, register)?.spelling);
    expect(new Set(own)).toEqual(new Set(['own']));
  });
});

describe('names that are like no municipality’s', () => {
  it.each([
    'Lingonåsa kommun',
    'Region Skogsbygden',
    'Region Stockholm',
    'Västra Götalandsregionen',
    'Region Kalmar län',
    'Södertörns kommunalförbund',
    'Kommunalförbundet Sydarkivera',
    'Moro kommun',
    '',
  ])('%s', (name) => expect(codeOf(name)).toBeUndefined());
});
