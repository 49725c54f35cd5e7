import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoneyChart } from '../../src/document/chart.js';
import { drawMoney } from '../../src/drawing/money.js';
import type { Box } from '../../src/drawing/shapes.js';
import { measure, paper } from './any-chart.js';
import { faultsOf, rectanglesIn, wordsIn } from './reading.js';

const chart = (amounts: number[][], from = 2027): MoneyChart => {
  const years = (amounts[0] ?? []).map((_, index) => from + index);
  return {
    kind: 'money',
    years,
    series: amounts.map((list, index) => ({ name: `Källa ${index + 1}`, amounts: list })),
    totals: years.map((_, year) => amounts.reduce((sum, list) => sum + (list[year] ?? 0), 0)),
    total: 'Summa',
  };
};

/** Bars and not the samples of the legend, nor the paper behind figures: all of one width. */
function bars(drawing: ReturnType<typeof drawMoney>, along: 'width' | 'height'): Box[] {
  const across = along === 'width' ? 'height' : 'width';
  const boxes = rectanglesIn(drawing).map(({ box }) => box);
  const sizes = boxes.map((box) => Math.round(box[across] * 100));
  const most = [...new Set(sizes)].sort(
    (one, other) =>
      sizes.filter((size) => size === other).length - sizes.filter((size) => size === one).length,
  );
  const thickness = most.find((size) => size !== Math.round(0.8 * paper.size * 100));
  return boxes.filter((box) => Math.round(box[across] * 100) === thickness);
}

describe('money by year', () => {
  it('has bars as high as the amounts, and stacks as high as the totals', () => {
    const solid = fc.integer({ min: 1500, max: 9000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(solid, solid, solid), { minLength: 2, maxLength: 5 }), (years) => {
        const drawing = drawMoney(
          chart([0, 1, 2].map((series) => years.map((year) => year[series] ?? 0))),
          paper,
        );
        const stacks = new Map<number, Box[]>();
        for (const box of bars(drawing, 'height')) {
          const x = Math.round(box.x * 100);
          stacks.set(x, [...(stacks.get(x) ?? []), box]);
        }
        expect(stacks.size).toBe(years.length);
        // Each bar gives 1.2 of its height to the gaps around it.
        const heights = [...stacks.values()].map((boxes) => boxes.map(({ height }) => height + 1.2));
        const scale = Math.max(...heights.map(sum)) / Math.max(...years.map(sum));
        years.forEach((year, index) => {
          expect(heights[index]).toHaveLength(3);
          year.forEach((amount, series) => expect(heights[index]?.[series]).toBeCloseTo(amount * scale, 3));
          expect(sum(heights[index] ?? [])).toBeCloseTo(sum(year) * scale, 3);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('prints totals and figures in the Swedish way, and no figure that the total says', () => {
    const drawing = drawMoney(
      chart([
        [2370.5, 1000],
        [1300, 0],
      ]),
      paper,
    );
    const said = wordsIn(drawing).map(({ text }) => text);
    expect(said).toContain('3\u00A0670,5');
    expect(said).toContain('2\u00A0370,5');
    expect(said.filter((text) => text === '1\u00A0000')).toHaveLength(1);
  });

  it('shows years without money, with a total of nothing', () => {
    const said = wordsIn(drawMoney(chart([[10, 0, 0, 5]]), paper)).map(({ text }) => text);
    expect(said).toEqual(expect.arrayContaining(['2027', '2028', '2029', '2030']));
    expect(said.filter((text) => text === '0')).toHaveLength(2);
  });

  it('draws nothing above the line when all is nothing', () => {
    const drawing = drawMoney(chart([[0, 0]]), paper);
    expect(faultsOf(drawing)).toEqual([]);
    expect(rectanglesIn(drawing)).toHaveLength(1);
  });

  it('draws what is below nothing as nothing', () => {
    const drawing = drawMoney(chart([[-500, 100]]), paper);
    expect(faultsOf(drawing)).toEqual([]);
    expect(bars(drawing, 'height')).toHaveLength(1);
    expect(wordsIn(drawing).map(({ text }) => text)).toContain('\u2212500');
  });

  it('lays the bars down when ten years have no room side by side', () => {
    const amounts = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035].map((year) => year * 7.5);
    const drawing = drawMoney(chart([amounts], 2026), { width: 330, size: 14, measure });
    const lengths = bars(drawing, 'width').map(({ width }) => width);
    expect(lengths).toHaveLength(10);
    expect([...lengths].sort((one, other) => one - other)).toEqual(lengths);
    expect(wordsIn(drawing).filter(({ text }) => /^20\d\d$/.test(text))).toHaveLength(10);
  });

  it('names only round years when there are many', () => {
    const said = wordsIn(drawMoney(chart([Array.from({ length: 45 }, () => 3)], 1996), paper)).map(
      ({ text }) => text,
    );
    const named = said.filter((text) => /^(19|20)\d\d$/.test(text));
    expect(named).toEqual(['2000', '2005', '2010', '2015', '2020', '2025', '2030', '2035']);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
