import { describe, expect, it } from 'vitest';
import type { CountsChart } from '../../src/document/chart.js';
import { drawCounts, givenAnswers } from '../../src/drawing/counts.js';
import { measure, paper } from './any-chart.js';
import { rectanglesIn, wordsIn } from './reading.js';

const chart: CountsChart = {
  kind: 'counts',
  series: ['Tillstyrker', 'Tillstyrker med ändring', 'Avstyrker'],
  rows: [
    { name: 'Nämnd', counts: [3, 5, 0] },
    { name: 'Råd', counts: [0, 4, 0] },
  ],
  total: 'Summa',
};

describe('a chart of counts', () => {
  it('has a bar as long as each count, and none for what nobody has answered', () => {
    const bars = rectanglesIn(drawCounts(chart, paper)).filter(
      ({ box }) => Math.abs(box.height - 1.3 * paper.size) < 0.01,
    );
    // Each bar gives 1.2 of its length to the gaps around it.
    const lengths = bars.map(({ box }) => box.width + 1.2);
    expect(lengths).toHaveLength(3);
    const one = (lengths[0] ?? 0) / 3;
    expect((lengths[1] ?? 0) / one).toBeCloseTo(5, 5);
    expect((lengths[2] ?? 0) / one).toBeCloseTo(4, 5);
  });

  it('says the sum of each row, and each count that is not the sum', () => {
    const said = wordsIn(drawCounts(chart, paper)).map(({ text }) => text);
    expect(said.filter((text) => /^\d+$/.test(text))).toEqual(['3', '5', '8', '4']);
    expect(said).toEqual(expect.arrayContaining(['Nämnd', 'Råd', 'Tillstyrker', 'Tillstyrker med ändring']));
    expect(said).not.toContain('Avstyrker');
  });

  it('gives an answer the same filling whichever others have been given', () => {
    const [only] = givenAnswers({ ...chart, rows: [{ name: 'Råd', counts: [0, 4, 0] }] });
    expect(only?.sample).toBe(givenAnswers(chart)[1]?.sample);
  });

  it('has the names above the bars on a telephone', () => {
    const telephone = { width: 330, size: 14, measure };
    const drawing = drawCounts(chart, telephone);
    const name = wordsIn(drawing).find(({ text }) => text === 'Råd');
    const bar = rectanglesIn(drawing).at(-1);
    expect(name?.x).toBe(0);
    expect(bar?.box.x).toBeLessThan(5);
    expect(bar?.box.y).toBeGreaterThan(name?.y ?? Infinity);
  });
});
