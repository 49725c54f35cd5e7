import { describe, expect, it } from 'vitest';
import { findPart, partAt, pathOfPointer, wordsOfPath, writablePaths } from '../../src/region/part-path.js';
import { schema } from '../support/regions.js';

const answers = {
  övergripande_mål: { mål: [{ id: 'kontakt', namn: 'Nära', indikatorer: [{ mått: 'Andel i/u' }] }] },
  insatser: {
    urval: 'Så',
    lista: [
      { id: 'urval', namn: 'Heter som en nyckel' },
      { id: 'arkiv', namn: 'Arkiv' },
    ],
  },
  begrepp: [{ begrepp: 'IT/OT', förklaring: 'Två sorters teknik' }],
  uppföljning: { metoder: ['Enkät'] },
};

describe('the way to a part as a person writes it', () => {
  it.each([
    ['titel', ['titel']],
    ['/bakgrund/lokalt/', ['bakgrund', 'lokalt']],
    ['insatser/arkiv', ['insatser', 'lista', 'arkiv']],
    ['insatser/lista/arkiv/namn', ['insatser', 'lista', 'arkiv', 'namn']],
    ['insatser/arkiv/nytta/tas_hem_av', ['insatser', 'lista', 'arkiv', 'nytta', 'tas_hem_av']],
    ['insatser/urval', ['insatser', 'urval']],
    ['insatser/lista/urval', ['insatser', 'lista', 'urval']],
    ['övergripande_mål/kontakt', ['övergripande_mål', 'mål', 'kontakt']],
    [
      'övergripande_mål/kontakt/Andel i/u/enhet',
      ['övergripande_mål', 'mål', 'kontakt', 'indikatorer', 'Andel i/u', 'enhet'],
    ],
    ['begrepp/IT/OT', ['begrepp', 'IT/OT']],
    ['uppföljning/metoder', ['uppföljning', 'metoder']],
    ['insatser/finns-inte', undefined],
    ['ansvar', undefined],
    ['uppföljning/metoder/0', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s', (words, path) => {
    expect(findPart(words, schema, answers)).toEqual(path);
  });

  it('is the way back too, and leads where it says', () => {
    for (const words of writablePaths(schema, answers)) {
      const path = findPart(words, schema, answers);
      if (path === undefined) throw new Error(`${words} leads nowhere`);
      const found = partAt(path, schema, answers);
      if (found !== undefined) expect(pathOfPointer(found.pointer, schema, answers)).toEqual(path);
      // An item that is called as a key is only reached through its list.
      if (!path.includes('urval')) expect(findPart(wordsOfPath(path, schema), schema, answers)).toEqual(path);
    }
  });
});
