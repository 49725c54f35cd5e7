import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionsIn } from '../../../src/compose/functions.js';
import { divide } from '../../../src/compose/overviews/divide.js';
import { extractFor } from '../../../src/compose/overviews/extract.js';
import { financesOf } from '../../../src/compose/overviews/finances.js';
import { actionsInOrder } from '../../../src/compose/overviews/goals.js';
import type { MoneyTable, Party } from '../../../src/compose/overviews/money.js';
import { agendas } from '../../support/agendas.js';
import { terms } from '../../support/terms.js';

/** Whole kronor of what a table shows. */
const kronor = (tkr: number): number => Math.round(tkr * 1000);
const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + kronor(one), 0);

/** Everything that a reader with a calculator would add up. */
function expectToAddUp(table: MoneyTable<object>): void {
  for (const row of table.rows) {
    expect(row.amounts).toHaveLength(table.years.length);
    expect(total(row.amounts)).toBe(kronor(row.total));
  }
  table.years.forEach((_, column) => {
    expect(total(table.rows.map((row) => row.amounts[column]!))).toBe(kronor(table.totals[column]!));
  });
  expect(total(table.totals)).toBe(kronor(table.total));
  expect(total(table.rows.map((row) => row.total))).toBe(kronor(table.total));
}

/** No more than three decimals: a krona is the least there is. */
function expectToBeShort(amounts: readonly number[]): void {
  for (const amount of amounts) expect(amount).toBe(Number(amount.toFixed(3)));
}

function rowOf<Row extends { party: Party }>(rows: readonly Row[], name: string): Row | undefined {
  return rows.find(({ party }) => party.kind === 'function' && party.name === name);
}

describe('money', () => {
  it('adds up in every table, and to the same in those that show the same money', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const { bySource, byAccountable, byPayer, shares, running, benefits } = financesOf(
          actionsInOrder(agenda),
        );
        for (const table of [bySource, byAccountable, byPayer, shares]) {
          expectToAddUp(table);
          expectToBeShort([...table.totals, table.total]);
          expectToBeShort(table.rows.flatMap((row) => [...row.amounts, row.total]));
        }
        for (const table of [byAccountable, byPayer]) {
          expect(table.years).toEqual(bySource.years);
          expect(table.totals).toEqual(bySource.totals);
          expect(table.total).toBe(bySource.total);
        }
        const joint = bySource.rows.find(({ source }) => source === 'gemensam');
        expect(shares.total).toBe(joint?.total ?? 0);
        expect(shares.totals).toEqual(joint?.amounts ?? bySource.years.map(() => 0));
        running.years.forEach((_, column) => {
          expect(total(running.rows.map((row) => row.amounts[column]!))).toBe(
            kronor(running.totals[column]!),
          );
        });
        expect(total(running.rows.map((row) => row.total))).toBe(kronor(running.total));
        expect(total(benefits.rows.map((row) => row.total))).toBe(kronor(benefits.total));
      }),
      { numRuns: 400 },
    );
  });

  it('is what was typed, each amount once, however many goals and functions an action has', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const actions = actionsInOrder(agenda);
        const typed = actions.flatMap(({ finansiering = [] }) =>
          finansiering.flatMap(({ tkr = {} }) => Object.values(tkr)),
        );
        expect(kronor(financesOf(actions).bySource.total)).toBe(total(typed));
        const goals = ['mål-a', 'mål-b', 'mål-c'];
        const serveAll = actions.map((action) => ({ ...action, mål: goals }));
        expect(financesOf(serveAll).byPayer.total).toBe(financesOf(actions).byPayer.total);
      }),
    );
  });

  it('is the same in a function’s extract as in the overview', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const finances = financesOf(actionsInOrder(agenda));
        for (const name of functionsIn(agenda, terms)) {
          const extract = extractFor(agenda, name, terms);
          expectToAddUp(extract.payments);
          expectToAddUp(extract.funding);
          expect(extract.payments.total).toBe(rowOf(finances.byPayer.rows, name)?.total ?? 0);
          expect(extract.funding.total).toBe(rowOf(finances.byAccountable.rows, name)?.total ?? 0);
          expect(extract.running.total).toBe(rowOf(finances.running.rows, name)?.total ?? 0);
          expect(extract.benefits.total).toBe(rowOf(finances.benefits.rows, name)?.total ?? 0);
          expect(total(extract.budget.map(({ amount }) => amount))).toBe(kronor(extract.payments.total));
          expect(total(extract.running.rows.map(({ amount }) => amount!))).toBe(
            kronor(extract.running.total),
          );
        }
      }),
    );
  });
});

describe('a split', () => {
  const percentages = fc.array(
    fc.integer({ min: 0, max: 1000 }).map((n) => n / 10),
    { maxLength: 6 },
  );

  it('gives parts and a rest that are the whole, no part more than a unit from its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), percentages, (amount, shares) => {
        const { parts, rest } = divide(amount, shares);
        expect(parts.reduce((sum, part) => sum + part, rest)).toBe(amount);
        expect(Math.min(rest, ...parts)).toBeGreaterThanOrEqual(0);
        const percent = shares.reduce((sum, share) => sum + share, 0);
        if (percent > 100.0001) expect(rest).toBe(amount);
        else
          parts.forEach((part, index) => {
            expect(Math.abs(part - (amount * shares[index]!) / 100)).toBeLessThan(100);
          });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    { amount: 600_000, shares: [40, 32, 28], parts: [240_000, 192_000, 168_000], rest: 0 },
    { amount: 100_000, shares: [33.3, 33.3, 33.4], parts: [33_300, 33_300, 33_400], rest: 0 },
    { amount: 10_000, shares: [33.33, 33.33, 33.34], parts: [3_300, 3_300, 3_400], rest: 0 },
    { amount: 45_150, shares: [50, 50], parts: [22_580, 22_570], rest: 0 },
    { amount: 100_000, shares: [50, 30], parts: [50_000, 30_000], rest: 20_000 },
    { amount: 100_000, shares: [60, 60], parts: [0, 0], rest: 100_000 },
    { amount: 100_000, shares: [], parts: [], rest: 100_000 },
    { amount: 0, shares: [50, 50], parts: [0, 0], rest: 0 },
  ])('of $amount by $shares', ({ amount, shares, parts, rest }) => {
    expect(divide(amount, shares)).toEqual({ parts, rest });
  });
});
