import { nameKey } from '../../../src/language/names.js';
import { describe, expect, it } from 'vitest';
import type { Agenda, Insats } from '../../../src/answers/agenda.js';
import { dutiesIn, functionsIn, isCommittee, isEveryCommittee } from '../../../src/compose/functions.js';
import { extractFor } from '../../../src/compose/overviews/extract.js';
import { financesOf } from '../../../src/compose/overviews/finances.js';
import { actionsInOrder, goalMatrix } from '../../../src/compose/overviews/goals.js';
import { functionsByRoles, rolesOf } from '../../../src/compose/overviews/roles.js';
import { yearWheel } from '../../../src/compose/overviews/year.js';
import { terms } from '../../support/terms.js';

const empty: Agenda = {
  titel: 'Agenda',
  kommuner: [{ namn: 'Provkommun' }],
  dokument: { typ: 'plan', status: 'utkast' },
};

const action = (id: string, more: Partial<Insats> = {}): Insats => ({ id, namn: `Insats ${id}`, ...more });
const agenda = (actions: Insats[], more: Partial<Agenda> = {}): Agenda => ({
  ...empty,
  insatser: { lista: actions },
  ...more,
});
const ids = (actions: readonly { id: string }[]): string[] => actions.map(({ id }) => id);

describe('functions', () => {
  it.each([
    ['Socialnämnden', 'socialnämnden', true],
    [' Social\u00ADnämnden ', 'Socialnämnden', true],
    ['Kultur-  och\nfritidsnämnden', 'Kultur- och fritidsnämnden', true],
    ['Socialna\u0308mnden', 'Socialnämnden', true],
    ['Kultur-, fritidsnämnden', 'Kultur, fritidsnämnden', false],
    ['Nämnd A', 'Nämnd B', false],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(nameKey(one) === nameKey(other)).toBe(same);
  });

  it.each([
    ['Varje nämnd för sin verksamhet', true],
    ['Alla nämnder', true],
    ['alla nämnder och bolag', true],
    ['Nämnderna', true],
    ['Nämnden', false],
    ['Socialnämnden', false],
    ['Alla nämndernas vänner', false],
  ])('%j means every committee: %s', (name, every) => expect(isEveryCommittee(name, terms)).toBe(every));

  it.each([
    ['Kommunstyrelsen', true],
    ['Nämnden för kultur och fritid', true],
    ['Barn- och utbildningsförvaltningen', true],
    ['IT-enheten', false],
    ['Granhults kommun', false],
    ['Lingonåsa Bostäder AB', false],
  ])('%j is a committee: %s', (name, is) => expect(isCommittee(name, terms)).toBe(is));

  it('stand owners first, then those that contribute, share, run, and take home', () => {
    const actions = [
      action('a', {
        ansvarig: 'Ägaren',
        medverkande: ['Medverkaren', 'MEDVERKAREN'],
        kostnadsdelning: [
          { part: 'Delaren', andel: 30 },
          { part: 'delaren', andel: 20.5 },
          { part: 'Ägaren', andel: 49.5 },
        ],
        löpande_kostnad: { tkr_per_år: 1, betalas_av: 'Driftaren' },
        nytta: { tas_hem_av: 'Hemtagaren' },
      }),
      action('b', { ansvarig: 'Medverkaren', nytta: { tas_hem_av: 'Ägaren' } }),
    ];
    const duties = dutiesIn(actions);
    expect(duties.map(({ name }) => name)).toEqual([
      'Ägaren',
      'Medverkaren',
      'Delaren',
      'Driftaren',
      'Hemtagaren',
    ]);
    expect(ids(duties[1]!.contributing)).toEqual(['a']);
    expect(duties[2]!.shares).toEqual([{ action: actions[0], percent: 50.5 }]);
    expect(ids(duties[0]!.benefits)).toEqual(['b']);
  });

  it('get an extract when they own, contribute or pay, and are one function', () => {
    const actions = [
      action('a', { ansvarig: 'A-nämnden', medverkande: ['Alla nämnder', 'a-nämnden', 'Grannkommunen'] }),
      action('b', {
        löpande_kostnad: { tkr_per_år: 1, betalas_av: 'Bolaget' },
        nytta: { tas_hem_av: 'Invånarna' },
      }),
    ];
    expect(functionsIn(agenda(actions), terms)).toEqual(['A-nämnden', 'Grannkommunen', 'Bolaget']);
    expect(functionsIn(empty, terms)).toEqual([]);
  });
});

describe('goals and actions', () => {
  const goals = ['ett', 'två', 'tre'].map((id) => ({ id, namn: id }));

  it('stand in the order of their numbers in the agenda', () => {
    const areas = { områden: ['x', 'y'].map((id) => ({ id, namn: id })) };
    const actions = [action('1'), action('2', { område: 'y' }), action('3', { område: 'x' })];
    expect(ids(actionsInOrder(agenda(actions, { insatsområden: areas })))).toEqual(['3', '2', '1']);
  });

  it('are a matrix with totals, actions without goals too', () => {
    const actions = [action('a', { mål: ['tre', 'ett'] }), action('b'), action('c', { mål: ['ett'] })];
    const matrix = goalMatrix(agenda(actions, { övergripande_mål: { mål: goals } }));
    expect(matrix.rows.map(({ serves }) => serves)).toEqual([
      [true, false, true],
      [false, false, false],
      [true, false, false],
    ]);
    expect(matrix.totals).toEqual([2, 0, 1]);
    expect(ids(matrix.withoutGoal)).toEqual(['b']);
    expect(matrix.isWide).toBe(false);
  });

  it.each([3, 8, 9, 14, 30])('have widths that are a whole table with %i goals', (count) => {
    const many = Array.from({ length: count }, (_, index) => ({ id: `m${index}`, namn: 'Mål' }));
    const { widths, isWide } = goalMatrix(agenda([action('a')], { övergripande_mål: { mål: many } }));
    expect(widths.action + count * widths.goal).toBeGreaterThanOrEqual(100);
    expect(widths.action).toBeGreaterThanOrEqual(15);
    expect(isWide).toBe(count > 8);
  });
});

describe('roles', () => {
  const board = {
    organisation_och_genomförande: {
      ansvarsområden: { gemensamma_lösningar: { ansvarig: 'Kansliet' }, stöd_för_utveckling: {} },
      programstyrgrupp: { ordförande: 'Direktören', ledamöter: ['Kansliet', 'Skolan', 'Skolan', 'Vården'] },
    },
    uppföljning: { ansvarig: 'direktören' },
  };

  it('are gathered by function, and functions with the same roles together', () => {
    expect(functionsByRoles({ ...empty, ...board })).toEqual([
      { names: ['Kansliet'], roles: ['gemensamma_lösningar', 'ledamot'] },
      { names: ['Direktören'], roles: ['ordförande', 'uppföljning'] },
      { names: ['Skolan', 'Vården'], roles: ['ledamot'] },
    ]);
    expect(rolesOf({ ...empty, ...board }, 'DIREKTÖREN')).toEqual(['ordförande', 'uppföljning']);
    expect(functionsByRoles(empty)).toEqual([]);
  });
});

describe('the year', () => {
  it('has its months in order, those without an activity too, those with several whole', () => {
    const årshjul = [
      { månad: 'mars' as const, aktivitet: 'Andra' },
      { månad: 'januari' as const, aktivitet: 'Första' },
      { månad: 'mars' as const, aktivitet: 'Tredje' },
    ];
    const year = yearWheel({ ...empty, uppföljning: { årshjul } }, terms.months);
    expect(year).toHaveLength(12);
    expect(year.slice(0, 3).map(({ activities }) => activities.map((one) => one.aktivitet))).toEqual([
      ['Första'],
      [],
      ['Andra', 'Tredje'],
    ]);
  });
});

describe('finances', () => {
  it('let running costs grow, and tell what has no year', () => {
    const { running } = financesOf([
      action('a', { löpande_kostnad: { tkr_per_år: 10, från: 2029, betalas_av: 'A' } }),
      action('b', { löpande_kostnad: { tkr_per_år: 2.5, från: 2031, betalas_av: 'a' } }),
      action('c', { löpande_kostnad: { tkr_per_år: 4 } }),
    ]);
    expect(running.years).toEqual([2029, 2031]);
    expect(running.rows).toEqual([
      { party: { kind: 'function', name: 'A' }, amounts: [10, 12.5], total: 12.5 },
      { party: { kind: 'nobody' }, amounts: [0, 0], total: 4 },
    ]);
    expect(running.total).toBe(16.5);
    expect(ids(running.withoutYear)).toEqual(['c']);
  });

  it('divide joint money alone, and show what is not divided', () => {
    const { byPayer, shares } = financesOf([
      action('a', {
        ansvarig: 'A',
        kostnadsdelning: [{ part: 'B', andel: 75 }],
        finansiering: [
          { källa: 'egen nämnd', tkr: { 2027: 100 } },
          { källa: 'central', tkr: { 2027: 50 } },
          { källa: 'gemensam', tkr: { 2027: 40, 2028: 8 } },
          { källa: 'extern', tkr: { 2028: 5 } },
        ],
      }),
    ]);
    const rows = byPayer.rows.map(({ party, amounts }) => [
      party.kind === 'function' ? party.name : party.kind,
      ...amounts,
    ]);
    expect(rows).toEqual([
      ['A', 100, 0],
      ['B', 30, 6],
      ['central', 50, 0],
      ['external', 0, 5],
      ['undivided', 10, 2],
    ]);
    expect(shares.total).toBe(48);
  });
});

describe('an extract', () => {
  it('holds what is the function’s, and what is every committee’s when it is one', () => {
    const actions = [
      action('egen', { ansvarig: 'A-nämnden', mål: ['m'], medverkande: ['Bolaget AB'] }),
      action('allas', { ansvarig: 'B-nämnden', medverkande: ['Alla nämnder'] }),
      action('drift', {
        ansvarig: 'B-nämnden',
        löpande_kostnad: { tkr_per_år: 7, betalas_av: 'Bolaget AB' },
      }),
      action('annan', { ansvarig: 'B-nämnden' }),
    ];
    const whole = agenda(actions, {
      övergripande_mål: { mål: ['m', 'n'].map((id) => ({ id, namn: id })) },
      uppföljning: {
        årshjul: [
          { månad: 'maj', aktivitet: 'Alla', ansvarig: 'Varje nämnd för sin verksamhet' },
          { månad: 'mars', aktivitet: 'Bara B', ansvarig: 'B-nämnden' },
          { månad: 'juni', aktivitet: 'Bolagets', ansvarig: 'bolaget ab' },
          { månad: 'april', aktivitet: 'Ingens' },
        ],
      },
    });
    const summary = (name: string): object => {
      const { own, joined, goals, activities } = extractFor(whole, name, terms);
      return {
        own: ids(own),
        joined: joined.map((one) => one.action.id),
        goals: goals.map(({ goal }) => goal.id),
        activities: activities.map(({ aktivitet }) => aktivitet),
      };
    };
    expect(summary('A-nämnden')).toEqual({
      own: ['egen'],
      joined: ['allas'],
      goals: ['m'],
      activities: ['Alla'],
    });
    expect(summary('B-nämnden')).toEqual({
      own: ['allas', 'drift', 'annan'],
      joined: [],
      goals: [],
      activities: ['Bara B', 'Alla'],
    });
    expect(summary('Bolaget AB')).toEqual({
      own: [],
      joined: ['egen', 'drift'],
      goals: ['m'],
      activities: ['Bolagets'],
    });
  });
});
