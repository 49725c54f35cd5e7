import fc from 'fast-check';
import { textWidth } from '../../src/document/text-width.js';
import type {
  ChartGroup,
  CountsChart,
  MoneyChart,
  ProgressChart,
  TimelineChart,
} from '../../src/document/chart.js';
import type { Measure, Sheet } from '../../src/drawing/sheet.js';

/** Charts such as no one would draw by hand: nothing in them, much too much, names of any length. */
const name = fc.oneof(
  fc.constantFrom(
    '',
    'Mina sidor',
    '<b>&"\'',
    'Kommunikationsinfrastrukturutvecklingsberedskapsgradsbedömningen',
    '👩‍🏫 Å',
  ),
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const amount = fc.oneof(
  fc.constantFrom(0, 0.25, 1, 1e12, 123456789.5),
  fc.integer({ min: 0, max: 20000 }),
  fc.double({ min: 0, max: 5000, noNaN: true }).map((value) => Math.round(value * 10) / 10),
);

export const anyMoney: fc.Arbitrary<MoneyChart> = fc
  .record({
    from: fc.integer({ min: 1990, max: 2040 }),
    years: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 })),
    series: fc.integer({ min: 0, max: 9 }),
  })
  .chain(({ from, years, series }) =>
    fc
      .array(fc.record({ name, amounts: fc.array(amount, { minLength: years, maxLength: years }) }), {
        minLength: series,
        maxLength: series,
      })
      .map((all) => ({
        kind: 'money' as const,
        years: Array.from({ length: years }, (_, index) => from + index),
        series: all,
        totals: Array.from(
          { length: years },
          (_, year) =>
            Math.round(all.reduce((sum, { amounts }) => sum + (amounts[year] ?? 0), 0) * 100) / 100,
        ),
        total: 'Summa',
      })),
  );

export const anyCounts: fc.Arbitrary<CountsChart> = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 20 }))
  .chain(([series, rows]) =>
    fc.record({
      kind: fc.constant('counts' as const),
      series: fc.constant(series),
      rows: fc.array(
        fc.record({
          name,
          counts: fc.array(
            fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1e9 })),
            { minLength: series.length, maxLength: series.length },
          ),
        }),
        { minLength: rows, maxLength: rows },
      ),
      total: fc.constant('Summa'),
    }),
  );

function anyGroups<Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<ChartGroup<Row>[]> {
  const number = fc.constantFrom('', '4.1', '12.10');
  return fc.array(
    fc.record({
      target: fc.constant('a'),
      number,
      name,
      rows: fc.array(row, { minLength: 1, maxLength: 9 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
}

const value = fc.constantFrom(
  '',
  'ej mätt',
  '38\u00A0% (2025)',
  '6\u00A0000\u00A0timmar per år (2030)',
  '−1\u00A0234\u00A0567,25\u00A0ton koldioxidekvivalenter (2030)',
);

export const anyProgress: fc.Arbitrary<ProgressChart> = fc.record({
  kind: fc.constant('progress' as const),
  groups: anyGroups(
    fc.oneof(
      fc.record({
        name,
        baseline: value,
        target: value,
        latest: value,
        shareWords: fc.constantFrom('43\u00A0% av vägen', '5\u00A0000\u00A0% av vägen åt fel håll'),
        share: fc.double({ min: -60, max: 60, noNaN: true }),
        measurable: fc.constant(true),
      }),
      fc.record({
        name,
        baseline: value,
        target: value,
        latest: value,
        shareWords: fc.constant(''),
        measurable: fc.boolean(),
      }),
    ),
  ),
  words: fc.constant({
    done: 'uppnådd del av vägen',
    left: 'återstår till målvärdet',
    beyond: 'förbi målvärdet',
    backwards: 'åt fel håll',
    way: 'vägen från utgångsvärde till målvärde',
    values: 'värden',
  }),
});

export const anyTimeline: fc.Arbitrary<TimelineChart> = fc
  .record({ from: fc.integer({ min: 1990, max: 2060 }), years: fc.integer({ min: 1, max: 40 }) })
  .chain(({ from, years }) => {
    const month = fc.integer({ min: 0, max: years * 12 - 1 });
    return fc.record({
      kind: fc.constant('timeline' as const),
      from: fc.constant(from),
      to: fc.constant(from + years - 1),
      groups: anyGroups(
        fc
          .record({
            name,
            number: fc.constantFrom('', '6.2.11'),
            months: fc.tuple(month, month),
            open: fc.constantFrom('neither', 'start', 'end', 'both'),
          })
          .map(({ months, open, ...row }) => ({
            ...row,
            target: 'a',
            ...(open === 'start' || open === 'both' ? {} : { start: Math.min(...months) }),
            ...(open === 'end' || open === 'both' ? {} : { end: Math.max(...months) + 1 }),
          })),
      ),
      words: fc.constant({
        bar: 'planerad tid',
        goesOn: 'fortsätter utan bestämt slut',
        atLatest: 'klar senast, start inte bestämd',
        untimed: 'utan tid',
      }),
    });
  });

export const measure: Measure = (text, size, bold) => (textWidth(text, size) / 20) * (bold ? 1.08 : 1);

/** Paper, a wide screen, a telephone, and what may be between. */
export const anySheet: fc.Arbitrary<Sheet> = fc
  .constantFrom([482, 8.5], [482, 10.2], [700, 14], [330, 14], [728, 8.5], [400, 12])
  .map(([width = 0, size = 0]) => ({ width, size, measure }));

export const paper: Sheet = { width: 482, size: 8.5, measure };
