import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findMunicipality } from '../../src/init/find-municipality.js';
import { loadMunicipalities } from '../../src/load/load-register.js';

interface Case {
  word: string;
  found?: string;
  candidates?: string[];
}

const register = await loadMunicipalities();
const cases = parse(
  readFileSync(join(import.meta.dirname, 'find-municipality.cases.yaml'), 'utf8'),
) as Case[];

describe('finding a municipality', () => {
  it.each(cases)('“$word”', ({ word, found, candidates }) => {
    const match = findMunicipality(word, register);
    expect('found' in match ? match.found.code : match.candidates.map(({ code }) => code)).toEqual(
      found ?? candidates,
    );
  });

  it('finds every one by its code, its name and its short name, also in decomposed letters', () => {
    for (const row of register) {
      for (const word of [row.code, row.name, row.short, row.name.normalize('NFD'), row.name.toUpperCase()])
        expect(findMunicipality(word, register), word).toEqual({ found: row });
    }
  });

  it('lists a handful at most', () => {
    const match = findMunicipality('ha', register);
    expect('candidates' in match && match.candidates.length).toBe(8);
  });
});
