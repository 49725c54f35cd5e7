import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/answers/agenda.js';
import type { Decision } from '../../src/answers/decision.js';
import { decisionData } from '../../src/consult/decision-data.js';
import { loadProject } from '../../src/load/load-project.js';
import { projects } from '../support/projects.js';
import { terms } from '../support/terms.js';

const decision: Decision = { datum: '2026-11-02', förvaltning: 'Staben', handläggare: 'Strategen' };
const four = join(import.meta.dirname, '../projects/four');
const owners = { names: [], committees: [], everyCommittee: false };
const deciding = async (project: string, more: Partial<Decision> = {}) => {
  const agenda = (await loadProject(project)).answers as unknown as Agenda;
  const input = { decision: { ...decision, ...more }, agenda, owners, changes: 0, terms };
  const { beslutande, beslutande_i_mening: inSentence, var_för_sig: each } = decisionData(input);
  return { beslutande, inSentence, each };
};

describe('who decides on an agenda', () => {
  it('is the body of every municipality for itself when it is a joint one', async () => {
    expect(await deciding(four)).toEqual({
      beslutande:
        'Kommunfullmäktige i Lövberga kommun, Kommunfullmäktige i Åsbro kommun, Kommunfullmäktige i Granhults kommun och Kommunfullmäktige i Kråkbo kommun',
      inSentence:
        'kommunfullmäktige i Lövberga kommun, kommunfullmäktige i Åsbro kommun, kommunfullmäktige i Granhults kommun och kommunfullmäktige i Kråkbo kommun',
      each: true,
    });
  });

  it('is one body when beslut.yaml names it, or when there is one municipality', async () => {
    expect(await deciding(four, { beslutande_instans: 'Förbundsdirektionen' })).toMatchObject({
      beslutande: 'Förbundsdirektionen',
      each: false,
    });
    expect(await deciding(projects.lingonasa)).toMatchObject({
      beslutande: 'Kommunfullmäktige',
      each: false,
    });
  });
});
