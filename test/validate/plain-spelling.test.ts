import { describe, expect, it } from 'vitest';
import { loadInstallation } from '../../src/load/load-installation.js';
import { withPlainSpelling } from '../../src/validate/plain-spelling.js';
import { projects } from '../support/projects.js';
import { loadProject } from '../../src/load/load-project.js';

const { schema } = await loadInstallation('sv');

describe('answers in plain spelling', () => {
  it('have true and false for ja and nej, and the choices in the capitals of the schema', () => {
    const answers = {
      dokument: { typ: 'Strategi', status: 'UTKAST', radnummer: 'JA', version: 'Ja' },
      bilagor: [{ id: 'a', titel: 'Ja', liggande: 'Nej' }],
      organisation_och_genomförande: {
        stöd: { it_som_möjliggörare: [{ påstående: 'Nej', läge: 'Delvis' }] },
      },
      översikter: ['Mål-och-insatser', 'Årshjul'],
      insatser: { lista: [{ finansiering: [{ källa: 'Egen nämnd' }] }] },
    };
    expect(withPlainSpelling(answers, schema)).toEqual({
      dokument: { typ: 'strategi', status: 'utkast', radnummer: true, version: 'Ja' },
      bilagor: [{ id: 'a', titel: 'Ja', liggande: false }],
      organisation_och_genomförande: {
        stöd: { it_som_möjliggörare: [{ påstående: 'Nej', läge: 'delvis' }] },
      },
      översikter: ['mål-och-insatser', 'årshjul'],
      insatser: { lista: [{ finansiering: [{ källa: 'egen nämnd' }] }] },
    });
    expect(answers.dokument.typ).toBe('Strategi');
  });

  it('have a bare year as text where any text will do, and nowhere else', () => {
    const answers = {
      dokument: { revideras: 2029, version: 1.1, diarienummer: 114 },
      kommuner: [{ namn: 'a', kod: 1980 }],
      inledning: { varför: 2027 },
    };
    expect(withPlainSpelling(answers, schema)).toEqual({
      ...answers,
      dokument: { ...answers.dokument, revideras: '2029' },
      inledning: { varför: '2027' },
    });
  });

  it('are otherwise as they were, whatever they are', () => {
    const odd = JSON.parse(
      '{"__proto__": {"typ": "Plan"}, "dokument": ["Strategi"], "titel": {"a": "Ja"}, "diagram": "ja", "okänt": "Ja", "bilagor": [null, {"liggande": "kanske"}]}',
    ) as Record<string, unknown>;
    expect(JSON.stringify(withPlainSpelling(odd, schema))).toBe(JSON.stringify(odd));
  });

  it.each(Object.entries(projects))('changes nothing in %s', async (_, folder) => {
    const { answers } = await loadProject(folder);
    expect(withPlainSpelling(answers, schema)).toEqual(answers);
  });
});
