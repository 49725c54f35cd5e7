import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadInstallation } from '../../src/load/load-installation.js';
import { rollIndicators, type RolledIndicator, type UnitWords } from '../../src/rollup/indicators.js';
import { unitWords } from '../../src/rollup/region-report.js';
import type { IndicatorValue, MemberIndicator } from '../../src/rollup/summary.js';
import { summary } from './summaries.js';

let words: UnitWords;

beforeAll(async () => {
  words = unitWords((await loadInstallation('sv')).terms.regionReport);
});

function indicator(measure: string, unit: string | undefined, ...values: IndicatorValue[]): MemberIndicator {
  return { goal: 'g', key: 'i', measure, ...(unit === undefined ? {} : { unit }), values };
}

const target = (value: number, year = 2030, isOwn = true): IndicatorValue => ({
  what: 'target',
  year,
  value,
  isOwn,
});

function rolled(...indicators: MemberIndicator[]): RolledIndicator[] {
  return rollIndicators(
    indicators.map((one, index) => summary(`M${index}`, { indicators: [one] })),
    words,
  );
}

describe('indicators over the members', () => {
  it('gives span and median, and the sum of what each has counted', () => {
    const [one] = rolled(
      indicator('E-tjänster', 'antal', target(4)),
      indicator('E-tjänster', 'st', target(10)),
      indicator('E-tjänster', 'Antal ', target(5)),
    );
    expect(one?.rows).toEqual([
      { what: 'target', years: [2030, 2030], count: 3, regional: 0, least: 4, median: 5, most: 10, sum: 19 },
    ]);
  });

  it.each([
    ['percent, however it is written', 'Andel', '%', 'procent'],
    ['days, which are a time', 'Handläggningstid', 'dagar', 'dagar'],
    ['a number per inhabitant', 'Ärenden per 1 000 invånare', 'antal', 'antal'],
    ['a mean', 'Genomsnittligt antal klick', 'antal', 'antal'],
    ['what has no unit', 'E-tjänster', undefined, undefined],
  ])('never adds %s', (_, measure, unit, other) => {
    const found = rolled(indicator(measure, unit, target(40)), indicator(measure, other, target(60)));
    expect(found).toHaveLength(1);
    expect(found[0]?.rows[0]).toMatchObject({ count: 2, least: 40, median: 50, most: 60 });
    expect(found[0]?.rows[0]).not.toHaveProperty('sum');
  });

  it('keeps units apart, and says that there are others', () => {
    const found = rolled(indicator('Tid', 'timmar', target(10)), indicator('Tid', 'dagar', target(2)));
    expect(found.map(({ unit, members, hasOtherUnits }) => [unit, members, hasOtherUnits])).toEqual([
      ['dagar', 1, true],
      ['timmar', 1, true],
    ]);
  });

  it('never adds different years, nor what is the region’s', () => {
    const years = rolled(indicator('A', 'antal', target(1, 2029)), indicator('A', 'antal', target(2, 2030)));
    expect(years[0]?.rows.map(({ years: of, count }) => [of, count])).toEqual([
      [[2029, 2029], 1],
      [[2030, 2030], 1],
    ]);
    const regional = rolled(
      indicator('A', 'antal', target(12, 2030, false)),
      indicator('A', 'antal', target(12, 2030, false)),
      indicator('A', 'antal', target(3)),
    );
    expect(regional[0]?.rows[0]).toMatchObject({ count: 3, regional: 2 });
    expect(regional[0]?.rows[0]).not.toHaveProperty('sum');
  });

  it('takes the latest outcome of each member', () => {
    const outcome = (year: number, value: number): IndicatorValue => ({
      what: 'outcome',
      year,
      value,
      isOwn: true,
    });
    const [one] = rolled(
      indicator('Andel', 'procent', outcome(2027, 10), outcome(2028, 30)),
      indicator('Andel', 'procent', outcome(2027, 50)),
    );
    expect(one?.rows).toMatchObject([
      { what: 'outcome', years: [2027, 2028], least: 30, median: 40, most: 50 },
    ]);
  });

  it('agrees with a plain sum, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 30 }),
        (numbers) => {
          const there = rolled(...numbers.map((one) => indicator('A', 'antal', target(one))))[0]?.rows[0];
          const back = rolled(...[...numbers].reverse().map((one) => indicator('A', 'antal', target(one))))[0]
            ?.rows[0];
          expect(back).toEqual(there);
          expect(there?.sum).toBe(numbers.reduce((sum, one) => sum + one, 0));
          expect([there?.least, there?.most]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
          const below = numbers.filter((one) => one < (there?.median ?? 0)).length;
          const above = numbers.filter((one) => one > (there?.median ?? 0)).length;
          expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2);
        },
      ),
    );
  });
});
