import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/answers/agenda.js';
import { isOutside } from '../../src/compose/functions.js';
import { blockNodes, inlineRuns, textOf } from '../../src/document/walk.js';
import { loadTerms } from '../../src/load/load-catalogue.js';
import { arrangedViews, projects } from '../support/projects.js';

const terms = await loadTerms();
const agenda = {
  kommuner: [{ namn: 'Lingonåsa kommun' }, { namn: 'Granhults kommun', kortnamn: 'Granhult' }],
};

describe('whom the municipalities do not decide over', () => {
  it.each([
    ['Kråkbo kommun', true],
    ['Borgeby stad', true],
    ['Region Småland', true],
    ['Regionen', true],
    ['Länsstyrelsen', true],
    ['Fiberbolaget Norr AB', true],
    ['Lingonåsa kommun', false],
    ['Granhults kommun', false],
    ['Lingonåsa Bostäder AB', false],
    ['Granhult Energi AB', false],
    ['Socialnämnden', false],
    ['Kommunstyrelsen', false],
    ['Regionala samverkansgruppen', false],
    ['Bolaget', false],
  ])('%s: %s', (name, outside) => {
    expect(isOutside(name, agenda as unknown as Agenda, terms)).toBe(outside);
  });
});

describe('the extract for one of them', () => {
  const wordsOf = async (name: string): Promise<string> => {
    const all = await arrangedViews(projects.lingonasa, 'namndutdrag');
    const one = all.find(({ metadata }) => metadata.title.endsWith(name))!;
    return [...inlineRuns([...blockNodes(one.body)])].map(textOf).join('\n');
  };

  it('asks, where a committee is told', async () => {
    const words = await wordsOf('Kråkbo kommun');
    expect(words).toContain('Kråkbo kommun är inte en del av Lingonåsa kommun och binds inte av agendan.');
    expect(words).toContain('underlag för en överenskommelse om samarbetet');
    expect(words).not.toMatch(/behöver Kråkbo kommun|budgetera|verksamhetsplan och budget|ta in sina egna/);
  });

  it('is another than a committee’s', async () => {
    const words = await wordsOf('Socialnämnden');
    expect(words).toContain('För att agendan ska genomföras behöver Socialnämnden');
    expect(words).not.toMatch(/överenskommelse|binds inte/);
  });
});
