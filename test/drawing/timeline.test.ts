import { describe, expect, it } from 'vitest';
import type { TimelineChart, TimelineRow } from '../../src/document/chart.js';
import { drawTimeline } from '../../src/drawing/timeline.js';
import { paper } from './any-chart.js';
import { boxOf, faultsOf, rectanglesIn, wordsIn } from './reading.js';

const row = (time: Pick<TimelineRow, 'start' | 'end'>, name = 'Mina sidor'): TimelineRow => ({
  target: 'a',
  number: '6.1.2',
  name,
  ...time,
});
const chart = (...rows: TimelineRow[]): TimelineChart => ({
  kind: 'timeline',
  from: 2027,
  to: 2030,
  groups: [{ target: 'a', number: '6.1', name: 'Service', rows }],
  words: { bar: 'planerad', goesOn: 'fortsätter', atLatest: 'senast', untimed: 'utan tid' },
});

type Drawing = ReturnType<typeof drawTimeline>;
const said = (drawing: Drawing): string[] => wordsIn(drawing).map(({ text }) => text);

/** Where a year begins, read off the middles of the years' names. */
function yearAt(drawing: Drawing): (year: number) => number {
  const [first, second] = ['2027', '2028'].map(
    (year) => wordsIn(drawing).find(({ text }) => text === year)?.x ?? 0,
  ) as [number, number];
  return (year) => first + (year - 2027.5) * (second - first);
}

function barOf(drawing: Drawing): { x: number; width: number } {
  // The legend's samples come first.
  const bar = rectanglesIn(drawing, 'strong').at(-1);
  if (bar === undefined) throw new Error('no bar');
  return bar.box;
}

describe('actions in time', () => {
  it.each([
    ['a whole year', { start: 12, end: 24 }, 2028, 2029],
    ['from February 2027 to the end of 2029', { start: 1, end: 36 }, 2027 + 1 / 12, 2030],
    ['all of it', { start: 0, end: 48 }, 2027, 2031],
    ['one month', { start: 40, end: 41 }, 2030 + 4 / 12, 2030 + 5 / 12],
  ])('a bar begins and ends where the action does: %s', (_, time, from, to) => {
    const drawing = drawTimeline(chart(row(time)), paper);
    const { x, width } = barOf(drawing);
    expect(x).toBeCloseTo(yearAt(drawing)(from), 3);
    expect(x + width).toBeCloseTo(yearAt(drawing)(to), 3);
  });

  it('has lines between the years through all rows, with a time or without', () => {
    const drawing = drawTimeline(
      chart(row({ start: 0, end: 12 }), row({}), row({ start: 12, end: 24 })),
      paper,
    );
    const years = drawing.shapes.filter((shape) => shape.type === 'lines' && shape.width === 1.2);
    expect(years).toHaveLength(1);
    const { y, height } = boxOf(years[0]!);
    const names = wordsIn(drawing).filter(({ text }) => text.includes('Mina sidor'));
    expect(names).toHaveLength(3);
    for (const name of names) {
      expect(name.y).toBeGreaterThan(y);
      expect(name.y).toBeLessThan(y + height);
    }
  });

  it('has no samples where all bars are of the kind that says itself', () => {
    expect(said(drawTimeline(chart(row({ start: 0, end: 12 })), paper))).not.toContain('planerad');
    const mixed = said(drawTimeline(chart(row({ start: 0, end: 12 }), row({ start: 3 })), paper));
    expect(mixed).toEqual(expect.arrayContaining(['planerad', 'fortsätter']));
  });

  it('ends in an arrow at the last year when no end is set', () => {
    const drawing = drawTimeline(chart(row({ start: 24 })), paper);
    const heads = drawing.shapes.filter(({ type }) => type === 'polygon').map(boxOf);
    expect(barOf(drawing).x).toBeCloseTo(yearAt(drawing)(2029), 3);
    expect(Math.max(...heads.map(({ x, width }) => x + width))).toBeCloseTo(yearAt(drawing)(2031), 3);
    expect(said(drawing)).toContain('fortsätter');
    expect(said(drawing)).not.toContain('planerad');
  });

  it('has an arrow that can be seen, however late it begins', () => {
    const drawing = drawTimeline(chart(row({ start: 47.9 })), paper);
    const head = drawing.shapes
      .filter(({ type }) => type === 'polygon')
      .map(boxOf)
      .at(-1);
    expect(head?.width).toBeGreaterThan(paper.size / 2);
    expect((head?.x ?? 0) + (head?.width ?? 0)).toBeCloseTo(yearAt(drawing)(2031), 3);
    expect(faultsOf(drawing)).toEqual([]);
  });

  it('has another filling when only the end is set', () => {
    const drawing = drawTimeline(chart(row({ end: 24 })), paper);
    expect(rectanglesIn(drawing, 'strong')).toEqual([]);
    expect(said(drawing)).toContain('senast');
  });

  it('names an action without time, and says so where its bar would be', () => {
    const drawing = drawTimeline(chart(row({}), row({ start: 0, end: 3 })), paper);
    expect(said(drawing).filter((text) => text === 'utan tid')).toHaveLength(1);
    expect(said(drawing).filter((text) => text === '6.1.2 Mina sidor')).toHaveLength(2);
  });

  it('has the heading with its number, and long names on three lines at most', () => {
    const drawing = drawTimeline(chart(row({ start: 0 }, 'ord '.repeat(100))), paper);
    expect(faultsOf(drawing)).toEqual([]);
    expect(said(drawing)).toContain('6.1 Service');
    expect(said(drawing).filter((text) => text.includes('ord'))).toHaveLength(3);
    expect(said(drawing).filter((text) => text.endsWith('…'))).toHaveLength(1);
  });
});
