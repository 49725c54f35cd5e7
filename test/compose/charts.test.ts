import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Agenda, Indikator, Insats } from '../../src/answers/agenda.js';
import { divideIntoParts } from '../../src/compose/charts/divide-into-parts.js';
import { moneyPicture } from '../../src/compose/charts/money-picture.js';
import { outcomeWords, progressPictures } from '../../src/compose/charts/progress-picture.js';
import { timelinePictures } from '../../src/compose/charts/timeline-picture.js';
import type { Chart, Document, Table } from '../../src/document/tree.js';
import { blockNodes, inlineNodes, textOf } from '../../src/document/walk.js';
import { arrangedDocument, arrangedView, projects } from '../support/projects.js';
import { terms } from '../support/terms.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const agenda = (more: Partial<Agenda>): Agenda => ({
  titel: 'Digital agenda',
  kommuner: [{ namn: 'Lingonåsa kommun' }],
  dokument: { typ: 'plan', status: 'utkast' },
  ...more,
});
const action = (id: string, more: Partial<Insats> = {}): Insats => ({ id, namn: `Insats ${id}`, ...more });
const withActions = (...lista: Insats[]): Agenda => agenda({ insatser: { lista } });

describe('the chart of money', () => {
  const funded = withActions(
    action('a', { finansiering: [{ källa: 'central', tkr: { 2027: 0.1, 2029: 100 } }] }),
    action('b', {
      finansiering: [
        { källa: 'egen nämnd', tkr: { 2027: 0.2 } },
        { källa: 'central', tkr: { 2027: 0.3 } },
        { källa: 'extern', tkr: { 2020: 0 } },
      ],
    }),
  );

  it('has every year from the first with money to the last, and sums without binary dust', () => {
    const picture = moneyPicture(funded, terms);
    expect(picture?.chart).toMatchObject({
      years: [2027, 2028, 2029],
      series: [
        { name: 'Centrala medel', amounts: [0.4, 0, 100] },
        { name: 'Egen nämnd', amounts: [0.2, 0, 0] },
      ],
      totals: [0.6, 0, 100],
    });
    expect(picture).toMatchObject({
      total: 100.6,
      peak: { years: ['2029'], amount: 100 },
      empty: ['2028'],
    });
  });

  it('has the years of the period, and those outside it that have money', () => {
    const period = { från: 2028, till: 2031 };
    const { dokument } = funded;
    expect(moneyPicture({ ...funded, dokument: { ...dokument, period } }, terms)?.chart.years).toEqual([
      2027, 2028, 2029, 2030, 2031,
    ]);
  });

  it('is none without money', () => {
    expect(moneyPicture(withActions(action('a')), terms)).toBeUndefined();
    const nothing = action('a', { finansiering: [{ källa: 'central', tkr: { 2027: 0 } }] });
    expect(moneyPicture(withActions(nothing), terms)).toBeUndefined();
  });
});

describe('the chart of indicators', () => {
  const measured = (baseline: number | 'ej mätt', target: number, ...outcomes: number[]): Indikator => ({
    mått: 'Mått',
    enhet: 'procent',
    utgångsvärde: { värde: baseline, år: 2025 },
    målvärde: { värde: target, år: 2030 },
    utfall: outcomes.map((värde, index) => ({ år: 2026 + index, värde })),
  });
  const rowOf = (indicator: Indikator) =>
    progressPictures(
      agenda({ övergripande_mål: { mål: [{ id: 'a', namn: 'Ett mål', indikatorer: [indicator] }] } }),
      terms,
    )[0]?.chart.groups[0]?.rows[0];

  it.each([
    ['halfway', measured(40, 60, 50), 0.5, '50\u00A0% av vägen'],
    ['by the latest of several', measured(40, 60, 10, 55), 0.75, '75\u00A0% av vägen'],
    ['when less is better', measured(6.5, 4, 5.25), 0.5, '50\u00A0% av vägen'],
    ['past the target', measured(40, 60, 80), 2, '200\u00A0% av vägen'],
    ['backwards', measured(40, 60, 38), -0.1, '10\u00A0% av vägen åt fel håll'],
    ['backwards when less is better', measured(6, 4, 7), -0.5, '50\u00A0% av vägen åt fel håll'],
    ['at the start', measured(0, 10, 0), 0, '0\u00A0% av vägen'],
    ['a hair from the target', measured(0, 1000, 999), 0.999, '99\u00A0% av vägen'],
  ])('tells the share of the way: %s', (_, indicator, share, words) => {
    expect(rowOf(indicator)?.share).toBeCloseTo(share);
    expect(rowOf(indicator)).toMatchObject({ shareWords: words, measurable: true });
  });

  it.each([
    ['nothing is measured to start from', measured('ej mätt', 70, 55)],
    ['the target is the baseline', measured(100, 100, 99)],
    ['no target is set', { mått: 'Mått', utgångsvärde: { värde: 1 }, utfall: [{ år: 2027, värde: 2 }] }],
    ['no baseline is given', { mått: 'Mått', målvärde: { värde: 1, år: 2030 } }],
  ] satisfies [string, Indikator][])('has no share when %s', (_, indicator) => {
    expect(rowOf(indicator)).toMatchObject({ measurable: false, shareWords: '' });
    expect(rowOf(indicator)).not.toHaveProperty('share');
  });

  it('writes values with their units, the Swedish way', () => {
    expect(rowOf({ ...measured(6.5, -1234.5, 3), enhet: 'veckor' })).toMatchObject({
      baseline: '6,5\u00A0veckor (2025)',
      target: '−1\u00A0234,5\u00A0veckor (2030)',
      latest: '3\u00A0veckor (2026)',
    });
    expect(rowOf(measured('ej mätt', 5))).toMatchObject({ baseline: 'ej mätt (2025)', latest: '' });
    expect(rowOf({ mått: 'Mått' })).toMatchObject({ baseline: 'uppgift saknas', target: 'uppgift saknas' });
  });

  it('tells a table the same', () => {
    const share = '50\u00A0% av vägen';
    expect(outcomeWords(measured(40, 60, 45, 50), terms)).toEqual({
      value: '50\u00A0% (2027)',
      share,
      index: 1,
    });
    expect(outcomeWords(measured(40, 60, 50), terms, '')).toEqual({ value: '50 (2026)', share, index: 0 });
    expect(outcomeWords(measured('ej mätt', 60, 50), terms)).toMatchObject({
      value: '50\u00A0% (2026)',
      share: '',
    });
    expect(outcomeWords(measured(40, 60), terms)).toBeUndefined();
  });
});

describe('the chart of actions in time', () => {
  const timed = (start?: number | string, slut?: number | string): Insats =>
    action('a', {
      tid: { ...(start === undefined ? {} : { start }), ...(slut === undefined ? {} : { slut }) },
    });
  const rowOf = (one: Insats) => timelinePictures(withActions(one), terms)[0]?.chart.groups[0]?.rows[0];

  it.each([
    ['years are whole', timed(2027, 2028), 0, 24],
    ['months begin and end', timed('2027-03', '2027-03'), 2, 3],
    ['a year and a month', timed(2027, '2028-02'), 0, 14],
    ['no end', timed('2027-12'), 11, undefined],
    ['no start', timed(undefined, 2027), undefined, 12],
  ])('counts months from the first year: %s', (_, one, start, end) => {
    expect(rowOf(one)?.start).toBe(start);
    expect(rowOf(one)?.end).toBe(end);
  });

  it('covers the period, and further as far as an action goes', () => {
    const given = withActions(timed(2025, '2027-01'));
    const chartOf = (one: Agenda) => timelinePictures(one, terms)[0]?.chart;
    expect(chartOf(given)).toMatchObject({ from: 2025, to: 2027 });
    const period = { från: 2026, till: 2030 };
    expect(chartOf({ ...given, dokument: { ...given.dokument, period } })).toMatchObject({
      from: 2025,
      to: 2030,
    });
  });

  it('keeps actions without time and without area, and is none when no action has a time', () => {
    const [picture] = timelinePictures(withActions(timed(2027), action('b')), terms);
    expect(picture?.chart.groups).toMatchObject([
      { name: 'Insatser utan område', rows: [{ target: 'a' }, { target: 'b' }] },
    ]);
    expect(picture).toMatchObject({ actions: 2, untimed: 1, goesOn: 1 });
    expect(timelinePictures(withActions(action('b')), terms)).toEqual([]);
  });
});

describe('charts in parts', () => {
  const groups = fc.array(
    fc.integer({ min: 0, max: 60 }).map((count) => ({
      target: '',
      number: '',
      name: 'Område',
      rows: Array.from({ length: count }, (_, index) => index),
    })),
    { maxLength: 12 },
  );

  it('hold every row once, in order, and no chart more than it has room for', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 3, max: 30 }), (all, chart) => {
        const parts = divideIntoParts(all, { heading: 1, row: 2, chart });
        expect(parts.flat().flatMap(({ rows }) => rows)).toEqual(all.flatMap(({ rows }) => rows));
        for (const part of parts) {
          expect(part.reduce((lines, { rows }) => lines + 1 + 2 * rows.length, 0)).toBeLessThanOrEqual(chart);
          expect(part.every(({ rows }) => rows.length > 0)).toBe(true);
        }
      }),
    );
  });

  it('are as even as can be, with groups whole where there is room', () => {
    const sized = (...sizes: number[]) =>
      sizes.map((size, index) => ({
        target: String(index),
        number: '',
        name: '',
        rows: Array.from({ length: size }, () => 0),
      }));
    const rowsOf = (...sizes: number[]): number[][] =>
      divideIntoParts(sized(...sizes), { heading: 1, row: 1, chart: 18 }).map((part) =>
        part.map(({ rows }) => rows.length),
      );
    expect(rowsOf(5, 4, 4, 4, 5)).toEqual([
      [5, 4, 4],
      [4, 5],
    ]);
    expect(rowsOf(17)).toEqual([[17]]);
    expect(rowsOf(18)).toEqual([[9], [9]]);
    expect(rowsOf(3, 40, 2)).toEqual([[3], [14], [14], [12, 2]]);
    expect(rowsOf(0, 0)).toEqual([]);
  });
});

describe('charts in a document', () => {
  let document: Document;
  let charts: Chart[];
  beforeAll(async () => {
    document = await arrangedDocument(projects.diagram);
    charts = [...blockNodes(document.body)].filter((block) => block.type === 'chart');
  });

  it('are figures with numbers, ids of their own, and the number of the table that says the same', () => {
    expect(charts.map(({ id, number }) => `${number} ${id}`)).toEqual([
      'Figur 1 diagram-indikatorer-1',
      'Figur 2 diagram-indikatorer-2',
      'Figur 3 diagram-tidslinje-1',
      'Figur 4 diagram-tidslinje-2',
      'Figur 5 diagram-tidslinje-3',
      'Figur 6 diagram-finansiering',
    ]);
    for (const { caption } of charts) {
      const [reference] = [...inlineNodes(caption)].filter((node) => node.type === 'crossReference');
      const table = [...blockNodes(document.body)].find(
        (block) => block.type === 'table' && block.id === reference?.target,
      );
      expect(textOf(caption)).toContain(
        `Samma uppgifter finns i ${(table as Table | undefined)?.number.toLowerCase()}`,
      );
    }
  });

  it('have the numbers of goals, areas and actions', () => {
    const [goals, , service] = charts.map(({ data }) => ('groups' in data ? data.groups[0] : undefined));
    expect(goals?.number).toBe('4.1');
    expect(service?.number).toBe('6.1');
    expect(service?.rows[1]).toMatchObject({ number: '6.1.2' });
  });

  it('say in words what they show', () => {
    const alternatives = charts.map(({ alternative }) => alternative.replaceAll('\u00A0', ' '));
    expect(alternatives[0]).toBe(
      'Stapeldiagram med en liggande stapel för var och en av 5 indikatorer, från utgångsvärdet till målvärdet. ' +
        'Utfall finns för alla. Målvärdet är nått för Tid till bygglov (median). ' +
        'På väg är Andel ärenden via e-tjänst, som har kommit 45 % av vägen. ' +
        'Åt fel håll har det gått för Väntetid i telefon; ' +
        'Kommunikationsinfrastrukturutvecklingsberedskapsgrad hos Demokrati- och mångfaldsberedningen. ' +
        'För 1 av dem går det inte att räkna ut hur långt det är kvar.',
    );
    expect(alternatives[3]).toBe(
      'Tidslinje med en liggande stapel för var och en av 11 insatser (områden: Gemensam grund & säkerhet). ' +
        'Först börjar Grundinsats nummer 1, januari 2026. Sist slutar Grundinsats nummer 11, juni 2029.',
    );
    expect(alternatives[5]).toBe(
      'Stapeldiagram med en stapel för varje år. Insatserna kostar sammanlagt 17 065,75 tkr åren 2026–2035. ' +
        'Mest kostar de 2028: 12 000 tkr. Fördelat på källor: Egen nämnd 1 550,5 tkr, Centrala medel 12 490 tkr, ' +
        'Externa medel 15,25 tkr, Gemensamma medel 3 010 tkr. ' +
        'Inga pengar är angivna för 2031, 2032, 2033 och 2034.',
    );
  });

  it('have the same figures as the table beside them', () => {
    const table = [...blockNodes(document.body)].find(
      (block): block is Table => block.type === 'table' && block.id === 'tabell-finansiering',
    );
    const data = charts.at(-1)?.data;
    if (data?.kind !== 'money' || table === undefined) throw new Error('no chart of money');
    const [, ...years] = table.header.map(({ children }) => textOf(children));
    const totals = table.rows.at(-1)?.map(({ children }) => textOf(children)) ?? [];
    years.slice(0, -1).forEach((year, column) => {
      const total = data.totals[data.years.indexOf(Number(year))] ?? 0;
      expect(totals[column + 1]?.replaceAll('\u00A0', '')).toBe(String(total).replace('.', ','));
    });
  });

  it('show every action in the table of times, with what is not decided', () => {
    const table = [...blockNodes(document.body)].find(
      (block): block is Table => block.type === 'table' && block.id === 'tabell-tidslinje',
    );
    const rows = table?.rows.map((row) => row.map(({ children }) => textOf(children)));
    expect(rows).toHaveLength(30);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['6.1.1 Öppna data som fortsätter', 'maj 2026', 'inte bestämt'],
        ['6.1.2 Klar senast ett visst år', 'inte bestämt', 'senast 2028'],
        ['6.1.5 Insats utan tid', 'utan tid', '–'],
      ]),
    );
  });

  it('stand in no document that does not ask for them', async () => {
    const without = await arrangedDocument(projects.hard);
    expect([...blockNodes(without.body)].filter(({ type }) => type === 'chart')).toEqual([]);
  });

  it('stand in the overviews too, with the numbers of the agenda', async () => {
    const view = await arrangedView(projects.diagram, 'oversikter');
    const shown = [...blockNodes(view.body)].filter((block) => block.type === 'chart');
    expect(shown.map(({ id }) => id)).toEqual([
      'översikt:diagram-indikatorer-1',
      'översikt:diagram-indikatorer-2',
      'översikt:diagram-finansiering',
      'översikt:diagram-tidslinje-1',
      'översikt:diagram-tidslinje-2',
      'översikt:diagram-tidslinje-3',
    ]);
    const [, , , service] = shown.map(({ data }) => ('groups' in data ? data.groups[0] : undefined));
    expect(service?.number).toBe('6.1');
  });
});

describe('a chart that there is nothing to draw of', () => {
  const makeFolder = temporaryFolders();

  it('is left out, with its heading and its table', async () => {
    const folder = makeFolder({
      'agenda.yaml':
        'titel: Digital agenda\nkommuner: [{ namn: Lingonåsa kommun }]\n' +
        'dokument: { typ: plan, status: utkast }\n' +
        'insatser: { lista: [{ id: en, namn: En insats }] }\n' +
        'övergripande_mål: { mål: [{ id: ett, namn: Ett mål }] }\n' +
        'diagram: [finansiering, tidslinje, indikatorer]\n',
    });
    const blocks = [...blockNodes((await arrangedDocument(folder)).body)];
    expect(blocks.filter(({ type }) => type === 'chart')).toEqual([]);
    const ids = blocks.flatMap((block) => ('id' in block ? [block.id] : []));
    expect(ids).not.toContain('kapitel-tidslinje');
    expect(ids).not.toContain('kapitel-målen-i-siffror');
    expect(ids).not.toContain('tabell-tidslinje');
  });
});
