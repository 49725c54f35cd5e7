import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { build, check } from '../../src/pipeline.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

interface Change {
  file: string;
  from: string;
  to: string;
}

/** "flera-ansvariga" finds something in both. */
const bothAccountable: Change[] = [
  {
    file: 'insatser.yaml',
    from: 'ansvarig: Kultur- och fritidsnämnden',
    to: 'ansvarig: Kommunstyrelsen och kultur- och fritidsnämnden',
  },
  { file: 'insatser.yaml', from: 'ansvarig: Socialnämnden\n', to: 'ansvarig: Alla nämnder\n' },
];

/** The worked example with some changes, and with what stands under `tysta`. */
function project(changes: readonly Change[], silences: string): string {
  const folder = makeFolder();
  cpSync(projects.lingonasa, folder, { recursive: true });
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  if (silences !== '') appendFileSync(join(folder, 'agenda.yaml'), `\ngranskning:\n  tysta:\n${silences}`);
  return folder;
}

interface Checked {
  diagnostics: readonly Diagnostic[];
  blame?: string;
}

async function checked(changes: readonly Change[], silences: string): Promise<Checked> {
  return check({ paths: [project(changes, silences)] });
}

/** Where a rule finds its errors, and why each is silenced. */
function found({ diagnostics }: Checked, rule: string): (string | undefined)[][] {
  const own = diagnostics.filter((one) => one.rule === rule);
  expect(own.map(({ severity }) => severity)).toEqual(own.map(() => 'error'));
  return own.map(({ place, silenced }) => (silenced === undefined ? [place.path] : [place.path, silenced]));
}

function ofCode({ diagnostics }: Checked, code: string): Diagnostic[] {
  return diagnostics.filter((one) => one.code === code);
}

const digitalHelp = '/insatser/lista/4/ansvarig';
const supervision = '/insatser/lista/9/ansvarig';

describe('a silenced rule', () => {
  it('is silent in the whole agenda, and its reason is told', async () => {
    const result = await checked(
      bothAccountable,
      '    - { regel: flera-ansvariga, skäl: Nämnderna vill ha det så. }\n',
    );
    expect(found(result, 'flera-ansvariga')).toEqual([
      [digitalHelp, 'Nämnderna vill ha det så.'],
      [supervision, 'Nämnderna vill ha det så.'],
    ]);
    expect(result.blame).toBeUndefined();
  });

  it('is silent only for the item whose id is given', async () => {
    const result = await checked(
      bothAccountable,
      '    - { regel: flera-ansvariga, skäl: Nämnderna vill ha det så., gäller: digital-hjälp }\n',
    );
    expect(found(result, 'flera-ansvariga')).toEqual([
      [digitalHelp, 'Nämnderna vill ha det så.'],
      [supervision],
    ]);
    expect(result.blame).toBe('input');
  });

  it('has a reason for each item', async () => {
    const result = await checked(
      bothAccountable,
      '    - { regel: flera-ansvariga, skäl: Det ena skälet., gäller: digital-hjälp }\n' +
        '    - { regel: flera-ansvariga, skäl: Det andra skälet., gäller: digital-tillsyn }\n',
    );
    expect(found(result, 'flera-ansvariga')).toEqual([
      [digitalHelp, 'Det ena skälet.'],
      [supervision, 'Det andra skälet.'],
    ]);
  });

  it.each(['lätt-att-följa-ärenden', 'öppen-kommun'])('covers what is inside the item %s', async (id) => {
    const result = await checked(
      [{ file: 'mal-och-omraden.yaml', from: 'värde: 2.8\n            år: 2026', to: 'värde: 2.8' }],
      `    - { regel: indikator-ofullständig, skäl: Året är inte känt., gäller: ${id} }\n`,
    );
    expect(found(result, 'indikator-ofullständig')).toEqual([
      ['/övergripande_mål/mål/1/indikatorer/2/utgångsvärde/år', 'Året är inte känt.'],
    ]);
  });

  it('no longer asks the question that it speaks of', async () => {
    const result = await checked(
      [{ file: 'insatser.yaml', from: 'ansvarig: Kultur- och fritidsnämnden', to: 'ansvarig:' }],
      '    - { regel: insats-utan-ansvarig, skäl: Avgörs efter valet. }\n',
    );
    expect(found(result, 'insats-utan-ansvarig')).toEqual([[digitalHelp, 'Avgörs efter valet.']]);
    expect(ofCode(result, 'gap/unanswered')).toEqual([]);
    expect(result.blame).toBeUndefined();
  });
});

describe('what is built', () => {
  it('is nothing while a rule finds an error', async () => {
    const { documents, blame } = await build({
      paths: [project(bothAccountable, '')],
      formats: ['md'],
      out: makeFolder(),
    });
    expect([documents.length, blame]).toEqual([0, 'input']);
  });

  it('is everything once the rule is silenced', async () => {
    const { documents, blame } = await build({
      paths: [
        project(bothAccountable, '    - { regel: flera-ansvariga, skäl: Nämnderna vill ha det så. }\n'),
      ],
      formats: ['md'],
      out: makeFolder(),
    });
    expect([documents.length, blame]).toEqual([1, undefined]);
  });
});

describe('a silence that does nothing', () => {
  it('is told when it has nothing to silence', async () => {
    const result = await checked([], '    - { regel: period-för-kort, skäl: Det gällde förra året. }\n');
    const [told, ...more] = ofCode(result, 'review/unused-silence');
    expect(told).toMatchObject({ severity: 'info', place: { path: '/granskning/tysta/0/regel' } });
    expect(told?.message).toContain('”period-för-kort”');
    expect(more).toEqual([]);
    expect(result.blame).toBeUndefined();
  });

  it('is told when its id is of another item', async () => {
    const result = await checked(
      bothAccountable,
      '    - { regel: flera-ansvariga, skäl: Nämnderna vill ha det så., gäller: e-arkiv }\n',
    );
    expect(found(result, 'flera-ansvariga')).toEqual([[digitalHelp], [supervision]]);
    expect(ofCode(result, 'review/unused-silence')).toHaveLength(1);
  });

  it('is told when another silences the same already', async () => {
    const result = await checked(
      bothAccountable,
      '    - { regel: flera-ansvariga, skäl: Det ena skälet. }\n' +
        '    - { regel: flera-ansvariga, skäl: Det andra skälet. }\n',
    );
    const told = ofCode(result, 'review/unused-silence');
    expect(told.map(({ place }) => place.path)).toEqual(['/granskning/tysta/1/regel']);
  });

  it.each([
    ['flera-ansvarig', 'Menade du ”flera-ansvariga”?'],
    ['Flera ansvariga', 'Menade du ”flera-ansvariga”?'],
    ['several-accountable', 'Skriv regelns namn som det står'],
  ])('is an error when there is no rule by the name %s', async (rule, hint) => {
    const result = await checked(
      bothAccountable,
      `    - { regel: ${rule}, skäl: Nämnderna vill ha det så. }\n`,
    );
    expect(found(result, 'flera-ansvariga')).toEqual([[digitalHelp], [supervision]]);
    const [told, ...more] = ofCode(result, 'review/unknown-rule');
    expect(told).toMatchObject({ severity: 'error', place: { path: '/granskning/tysta/0/regel' } });
    expect(told?.message).toContain(`”${rule}”`);
    expect(told?.hint).toContain(hint);
    expect(more).toEqual([]);
  });
});
