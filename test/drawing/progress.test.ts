import { describe, expect, it } from 'vitest';
import type { ProgressChart, ProgressRow } from '../../src/document/chart.js';
import { percentOf } from '../../src/document/chart.js';
import { drawProgress, progressScale, within } from '../../src/drawing/progress.js';
import { isWide } from '../../src/drawing/sheet.js';
import { measure, paper } from './any-chart.js';
import { faultsOf, rectanglesIn, wordsIn } from './reading.js';

const row = (more: Partial<ProgressRow> = {}): ProgressRow => ({
  name: 'Andel ärenden via e-tjänst',
  baseline: '38\u00A0% (2025)',
  target: '75\u00A0% (2030)',
  latest: '',
  shareWords: '',
  measurable: true,
  ...more,
});
const outcome = (share: number): ProgressRow =>
  row({ share, latest: '54\u00A0% (2027)', shareWords: `${percentOf(share)}\u00A0% av vägen` });

const chart = (...rows: ProgressRow[]): ProgressChart => ({
  kind: 'progress',
  groups: [{ target: 'a', number: '4.1', name: 'Enkel kontakt', rows }],
  words: { done: 'uppnått', left: 'återstår', beyond: 'förbi', backwards: 'bakåt', way: 'vägen', values: '' },
});

const said = (drawing: ReturnType<typeof drawProgress>): string[] => wordsIn(drawing).map(({ text }) => text);

/** Widths of the solid bars; the legend's sample has a width of its own. */
const done = (drawing: ReturnType<typeof drawProgress>): number[] =>
  rectanglesIn(drawing, 'strong')
    .map(({ box }) => box.width)
    .filter((width) => width !== 2 * paper.size);

describe('progress', () => {
  it('fills as much of the way as is gone', () => {
    const drawing = drawProgress(chart(outcome(0.25), outcome(0.5), outcome(1)), paper);
    const [quarter = 0, half = 0, whole = 0] = done(drawing);
    expect(half).toBeCloseTo(2 * quarter);
    expect(whole).toBeCloseTo(4 * quarter);
  });

  it('goes a quarter past the target and no further, and says the rest in words', () => {
    const past = drawProgress(chart(outcome(1.25)), paper);
    const far = drawProgress(chart(outcome(3.5)), paper);
    expect(faultsOf(far)).toEqual([]);
    expect(done(far)).toEqual(done(past));
    expect(past.shapes.some(({ type }) => type === 'polygon')).toBe(false);
    // The head of the arrow: it goes on.
    expect(far.shapes.filter(({ type }) => type === 'polygon')).toHaveLength(1);
    expect(said(far)).toContain('54\u00A0% (2027), 350\u00A0% av vägen');
    expect(said(far)).toContain('förbi');
  });

  it('goes the other way when it is worse than at the start', () => {
    const drawing = drawProgress(chart(outcome(-0.1), outcome(0.5)), paper);
    expect(progressScale(chart(outcome(-0.1)))).toEqual({ least: -0.25, most: 1 });
    expect(done(drawing)).toHaveLength(1);
    expect(said(drawing)).toContain('bakåt');
    expect(within(-60, { least: -0.25, most: 1 })).toBe(-0.25);
  });

  it('shows a way ahead as an arrow, with what it goes from and to', () => {
    const drawing = drawProgress(chart(row()), paper);
    expect(drawing.shapes.filter(({ type }) => type === 'polygon')).toHaveLength(2);
    expect(said(drawing)).toEqual(
      expect.arrayContaining(['vägen', '4.1 Enkel kontakt', '38\u00A0% (2025)', '75\u00A0% (2030)']),
    );
    expect(said(drawing)).not.toContain('återstår');
  });

  it('has a dashed line and no bar where there is no way to measure', () => {
    const drawing = drawProgress(chart(row({ baseline: 'ej mätt', measurable: false })), paper);
    expect(drawing.shapes.filter((shape) => shape.type === 'lines' && shape.dashed === true)).toHaveLength(1);
    expect(rectanglesIn(drawing)).toEqual([]);
    expect(said(drawing)).toContain('ej mätt');
  });

  it('puts names above their bars on a telephone', () => {
    const telephone = { width: 330, size: 14, measure };
    expect(isWide(paper)).toBe(true);
    expect(isWide(telephone)).toBe(false);
    const [name, value] = ['Andel ärenden via e-tjänst', '38\u00A0% (2025)'].map((words) => {
      const drawing = drawProgress(chart(row()), telephone);
      return wordsIn(drawing).find(({ text }) => text === words);
    });
    expect(name?.y).toBeLessThan(value?.y ?? 0);
    expect(name?.x).toBe(0);
  });

  it('says 100 % only of a target that is reached', () => {
    expect([0.996, 1, 1.004, 0.004, 0, -0.004].map(percentOf)).toEqual([99, 100, 100, 1, 0, -1]);
  });
});
