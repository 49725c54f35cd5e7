import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/answers/agenda.js';
import { knownFunctions, sameFunction } from '../../src/review/function-names.js';

const agenda = { förkortningar: [{ förkortning: 'KS', betydelse: 'Kommunstyrelsen' }] } as unknown as Agenda;
const words = [
  'Social',
  'nämnden',
  'nämnd',
  'nämden',
  'Kommunstyrelsen',
  'Kommunstyrlsen',
  'KS',
  'och',
  '&',
  '-',
  ' ',
  'IT',
  'enheten',
];

describe('looking a function up', () => {
  it('finds what trying them all would find, the first of them', () => {
    const name = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    let found = 0;
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), name, (names, wanted) => {
        const known = knownFunctions<number>(agenda);
        for (const [index, one] of names.entries()) known.add(one, index);
        const first = names.findIndex((one) => sameFunction(one, wanted, agenda));
        if (first !== -1) found += 1;
        expect(known.find(wanted, () => true) ?? -1).toBe(first);
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
