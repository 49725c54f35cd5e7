import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/answers/questions.js';
import type { Schema } from '../../src/answers/schema.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { findGaps } from '../../src/validate/find-gaps.js';
import { inSwedish } from '../support/catalogues.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();
const { schema } = await loadInstallation('sv');

const small: Schema = {
  definitions: {
    steg: { properties: { vem: { title: 'Vem', 'x-question': 'Vem gör det?', 'x-guide': '33' } } },
  },
  properties: {
    titel: { title: 'Titel' },
    inledning: {
      title: 'Inledning',
      properties: {
        varför: { title: 'Varför', 'x-question': 'Varför?', 'x-guide': '27' },
        fritt: { title: 'Fritt' },
      },
    },
    plan: {
      title: 'Plan',
      properties: {
        period: {
          title: 'Period',
          'x-question': 'Vilka år?',
          properties: { från: { 'x-question': 'Från?' } },
        },
        steg: { title: 'Steg', 'x-question': 'Vilka steg?', items: { $ref: '#/definitions/steg' } },
        mått: {
          title: 'Mått',
          items: { title: 'Mått', properties: { enhet: { title: 'Enhet', 'x-question': 'Vad?' } } },
        },
      },
    },
  },
};

function asked(answers: unknown): string[] {
  return questionsIn(small, answers).map(
    ({ pointer, answered, chapter, path }) =>
      `${answered ? '+' : '-'} ${pointer} (${chapter}: ${path.join(' › ')})`,
  );
}

describe('the questions of a schema', () => {
  it('asks for the parts of a group that is missing, but only once for a list or a group with a question', () => {
    expect(asked({})).toEqual([
      '- /inledning/varför (Inledning: varför)',
      '- /plan/period (Plan: period)',
      '- /plan/steg (Plan: steg)',
    ]);
  });

  it('asks each item of a list, by its name', () => {
    const plan = {
      period: {},
      steg: [{ namn: 'Första', vem: 'Nämnden' }, { id: 'b' }, {}],
      mått: [{ mått: 'Andel' }],
    };
    expect(asked({ inledning: { varför: 'Därför' }, plan })).toEqual([
      '+ /inledning/varför (Inledning: varför)',
      '+ /plan/period (Plan: period)',
      '- /plan/period/från (Plan: period › från)',
      '+ /plan/steg (Plan: steg)',
      '+ /plan/steg/0/vem (Plan: Första › vem)',
      '- /plan/steg/1/vem (Plan: b › vem)',
      '- /plan/steg/2/vem (Plan: 3 › vem)',
      '- /plan/mått/0/enhet (Plan: Andel › enhet)',
    ]);
  });

  it('takes answers of a wrong kind as they are', () => {
    expect(asked({ inledning: 'text', plan: ['a'] })).toEqual([]);
    expect(asked({ plan: { steg: [1, 'två', null] } })).toContain('+ /plan/steg (Plan: steg)');
    expect(asked('text')).toEqual(asked({}));
  });

  it('gives question, title and page', () => {
    expect(questionsIn(small, { plan: { steg: [{}] } }).at(-1)).toMatchObject({
      question: 'Vem gör det?',
      title: 'Vem',
      page: '33',
    });
  });
});

describe('gaps', () => {
  const text = 'titel: Agenda\ninledning:\n  varför:\nplan:\n  steg:\n    - namn: Första\n';

  it('stand at the empty key, or else at the nearest key above', async () => {
    const folder = makeFolder({ 'agenda.yaml': text });
    const gaps = inSwedish(findGaps(await loadProject(folder), small, 'utkast'));
    expect(
      gaps.map(({ place, message, chapter, page }) => [place.line, place.column, chapter, message, page]),
    ).toEqual([
      [3, 3, 'Inledning (inledning:)', 'varför: Varför?', '27'],
      [4, 1, 'Plan (plan:)', 'period: Vilka år?', undefined],
      [6, 7, 'Plan (plan:)', 'Första › vem: Vem gör det?', '33'],
    ]);
    expect(gaps[0]).toMatchObject({
      severity: 'warning',
      place: { path: '/inledning/varför' },
      reference: 'Guide för kommunal e-utveckling, s. 27',
    });
  });

  it.each([
    ['utkast', 'warning'],
    ['remiss', 'error'],
    ['antagen', 'error'],
  ] as const)('in the status %s are of severity %s', async (status, severity) => {
    const project = await loadProject(makeFolder({ 'agenda.yaml': text }));
    const severities = findGaps(project, small, status).map((gap) => gap.severity);
    expect(new Set(severities)).toEqual(new Set([severity]));
  });

  it('are none in the worked example that is whole', async () => {
    expect(findGaps(await loadProject(projects.lingonasa), schema, 'remiss')).toEqual([]);
  });

  it('are every question of the schema in an empty agenda', async () => {
    const project = await loadProject(makeFolder({ 'agenda.yaml': 'titel: Agenda' }));
    const gaps = findGaps(project, schema, 'utkast');
    expect(gaps.length).toBeGreaterThan(50);
    expect(new Set(gaps.map(({ chapter }) => chapter)).size).toBe(10);
  });
});
