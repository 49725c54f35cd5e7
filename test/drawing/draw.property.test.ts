import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/drawing/draw.js';
import { anyCounts, anyMoney, anyProgress, anySheet, anyTimeline } from './any-chart.js';
import { faultsOf } from './reading.js';

describe.each([
  ['counts', anyCounts],
  ['money', anyMoney],
  ['progress', anyProgress],
  ['timeline', anyTimeline],
] as const)('any chart of %s', (_, charts) => {
  it('lies inside its drawing, and no words on other words', () => {
    fc.assert(
      fc.property(charts, anySheet, (chart, sheet) => {
        expect(faultsOf(draw(chart, sheet))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is drawn the same each time, and as wide as its sheet', () => {
    fc.assert(
      fc.property(charts, anySheet, (chart, sheet) => {
        const drawing = draw(chart, sheet);
        expect(drawing.width).toBe(sheet.width);
        expect(draw(structuredClone(chart), sheet)).toEqual(drawing);
      }),
      { numRuns: 30 },
    );
  });
});
