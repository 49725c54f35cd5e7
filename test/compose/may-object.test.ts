import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Project } from '../../src/answers/project.js';
import { compose } from '../../src/compose/compose.js';
import { mayObject } from '../../src/compose/may-object.js';
import { loadInstallation, type Installation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { agendaType } from '../../src/pipeline/inspect.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What a check takes on trust: where nothing is doubted, composing has nothing to say. */
const folder = import.meta.dirname;
const answers = (parse(readFileSync(join(folder, 'answers.cases.yaml'), 'utf8')) as { answer: string }[]).map(
  ({ answer }) => answer,
);
const temporary = temporaryFolders();
let installation: Installation;
let whole: Project;

beforeAll(async () => {
  installation = await loadInstallation('sv');
  const agenda = [
    'titel: Agenda',
    'kommuner: [{ namn: Lingonåsa kommun }]',
    'dokument: { typ: strategi, status: utkast }',
    'inledning: { varför: Svar }',
    'övergripande_mål: { mål: [{ id: mål-ett, namn: Ett }] }',
    'insatsområden: { områden: [{ id: område-ett, namn: Ett, mål: [mål-ett] }] }',
    'insatser: { lista: [{ id: insats-ett, namn: Ett }] }',
    'bilagor: [{ id: bilaga-ett, titel: Ett, innehåll: Text }]',
    'källor: [{ id: guiden, text: Guide }]',
  ];
  whole = await loadProject(temporary({ 'p/agenda.yaml': agenda.join('\n') }) + '/p');
});

function objections(project: Project): string[] {
  const template = installation.templates.get(agendaType)!;
  return compose(project, installation.schema, template, installation.terms).problems.map(({ code }) => code);
}

function doubts(project: Project): boolean {
  return mayObject(project, installation.schema, installation.templates.get(agendaType)!);
}

function saying(text: string): Project {
  return { ...whole, answers: { ...whole.answers, inledning: { varför: text } } };
}

describe('what a look at the answers lets pass', () => {
  it.each([
    ...answers,
    '# a',
    'a\n• b',
    '**a** – b',
    '> – b',
    '![](#mål-ett)',
    '[^guiden]: a',
    'a[^x]\n\n[^y]: b',
    'a[^guiden] – b',
    'a [](#mål-ett) – b',
  ])('has nothing that composing would object to: %j', (text) => {
    if (!doubts(saying(text))) expect(objections(saying(text))).toEqual([]);
  });

  const pieces = [
    'a',
    'Ord',
    ' ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '#',
    '# ',
    '–',
    '– ',
    '•',
    '*',
    '**',
    '_',
    '|',
    '| – |',
  ];
  const marks = [
    '[',
    ']',
    '(',
    ')',
    '!',
    '[](#mål-ett)',
    '[](#okänd)',
    '[b](#insats-ett)',
    '[^guiden]',
    '[^x]',
    '\n[^x]: not',
  ];
  const more = [
    'www.',
    'https://',
    '<',
    '`',
    '\\',
    'a@b.se',
    '[c](https://a.se/b)',
    '[d](javascript:a)',
    '2027–2030',
  ];
  it('has nothing that composing would object to, whatever is typed', () => {
    let passed = 0;
    const any = fc.array(fc.constantFrom(...pieces, ...marks, ...more), { minLength: 1, maxLength: 9 });
    // Most of the above is doubted; what has fewer signs seldom is, so that enough is held against composing.
    const calm = ['a', 'Ord', ' ', '\n', '\n\n', '- ', '–', '•', '2027–2030', '[](#mål-ett)', '[^guiden]'];
    const plain = fc.array(fc.constantFrom(...calm), { minLength: 1, maxLength: 6 });
    const text = fc.oneof(any, plain);
    fc.assert(
      fc.property(text, (parts) => {
        const project = saying(parts.join(''));
        if (doubts(project)) return;
        passed += 1;
        expect(objections(project)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(40);
  });

  it.each([
    'Vanlig text – med streck, år 2027–2030 och **fetstil**.\n\n- en punkt\n- en till',
    'Se [](#mål-ett), [](#område-ett), [](#insats-ett) och [](#bilaga-ett).[^guiden]',
    'Text.[^egen]\n\n[^egen]: Egen not.',
    '| a | b |\n| --- | --- |\n| c | – |',
    'Läs på [webben](https://www.lingonasa.example/agenda).',
  ])('is what most answers are: %j', (text) => {
    expect(doubts(saying(text))).toBe(false);
  });

  it.each(['insatser-område-ett', 'kapitel-inledning', 'tabell-årshjul', 'stycke-12'])(
    'is no id that the document may have: %s',
    (id) => {
      const answered = { ...whole.answers, bilagor: [{ id, titel: 'Ett', innehåll: 'Text' }] };
      expect(doubts({ ...whole, answers: answered })).toBe(true);
    },
  );

  it.each(Object.entries(projects))('agrees with composing on %s', async (_, path) => {
    const project = await loadProject(path);
    if (!doubts(project)) expect(objections(project)).toEqual([]);
  });

  it('lets the worked example pass', async () => {
    expect(doubts(await loadProject(projects.lingonasa))).toBe(false);
    expect(doubts(await loadProject(projects.strangnas))).toBe(false);
  });
});
