import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What docs/region.md shows is what the program reads. */
const page = readFileSync(join(import.meta.dirname, '../../docs/region.md'), 'utf8');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
const makeFolder = temporaryFolders();

/** What the examples on the page refer to. */
const agenda = `titel: Digital agenda för {kommun}
bakgrund:
  regionalt: Kommunerna samverkar om arkiv och upphandling.
övergripande_mål:
  mål:
    - id: enkel-kontakt
      namn: Alla når kommunens service enkelt
      indikatorer:
        - { id: digitala-arenden, mått: Andel ärenden via e-tjänst, enhet: procent }
insatser:
  lista:
    - { id: oppna-data, namn: Öppna data i gemensamma format }
    - { id: e-arkiv, namn: Gemensamt e-arkiv }
`;

describe('the page about regions', () => {
  it('has examples that fit together: 49 of the county but one, one more and one of its own', async () => {
    const [region = '', member = ''] = blocks;
    const folder = makeFolder({
      'region.yaml': region,
      'agenda.yaml': agenda,
      'kommuner/1486.yaml': member,
    });
    const { regions, diagnostics } = await check({ paths: [folder] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(regions?.[0]?.diagnostics).toEqual([]);
    const members = regions?.[0]?.members ?? [];
    expect(members).toHaveLength(50);
    expect(members.filter(({ state }) => state === 'answered').map(({ code }) => code)).toEqual(['1486']);
  });
});
