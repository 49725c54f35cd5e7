import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paints } from '../../src/drawing/colours.js';
import { filled, fillingAt, fillings } from '../../src/drawing/fillings.js';
import { contrast } from '../../src/profile/contrast.js';
import { defaultProfile } from '../../src/profile/profile.js';
import { boxOf } from './reading.js';

const length = fc.double({ min: 0.01, max: 300, noNaN: true });

describe('fillings', () => {
  it.each(fillings)('%s stays in its box', (filling) => {
    fc.assert(
      fc.property(fc.record({ x: length, y: length, width: length, height: length }), (box) => {
        for (const shape of filled(box, filling)) {
          const inner = boxOf(shape);
          if ('lines' in shape && shape.lines.length === 0) continue;
          if ('centres' in shape && shape.centres.length === 0) continue;
          expect(inner.x).toBeGreaterThanOrEqual(box.x - 1e-6);
          expect(inner.y).toBeGreaterThanOrEqual(box.y - 1e-6);
          expect(inner.x + inner.width).toBeLessThanOrEqual(box.x + box.width + 1e-6);
          expect(inner.y + inner.height).toBeLessThanOrEqual(box.y + box.height + 1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are different from one another without their colours', () => {
    const box = { x: 0, y: 0, width: 40, height: 20 };
    const looks = fillings.map((filling) =>
      JSON.stringify(
        filled(box, filling).map((shape) =>
          shape.type === 'rectangle' ? shape.fill : `${shape.type} ${JSON.stringify(shape)}`,
        ),
      ),
    );
    expect(new Set(looks).size).toBe(fillings.length);
  });

  it('differ between neighbours, however many there are', () => {
    for (let index = 0; index < 30; index += 1) expect(fillingAt(index)).not.toBe(fillingAt(index + 1));
  });

  it('draw nothing where there is nothing', () => {
    expect(filled({ x: 1, y: 1, width: 0, height: 5 }, 'hatched')).toEqual([]);
    expect(filled({ x: 1, y: 1, width: 5, height: -1 }, 'solid')).toEqual([]);
  });
});

describe('the colours of drawings', () => {
  const profiles = [
    defaultProfile.colours,
    { ...defaultProfile.colours, primary: '#8a4b00', tint: '#fff3e0' },
    { ...defaultProfile.colours, primary: '#5a5a5a', tint: '#ffffff' },
  ];

  it.each(profiles)('are told apart in grey, and from the paper', (colours) => {
    const { strong, middle, ground, ink } = paints({ colours });
    expect(contrast(strong, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(middle, ground)).toBeGreaterThanOrEqual(2);
    expect(contrast(strong, middle)).toBeGreaterThanOrEqual(2);
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('have three to one between neighbours in our own profile', () => {
    const { strong, middle, ground } = paints(defaultProfile);
    expect(contrast(middle, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(strong, middle)).toBeGreaterThanOrEqual(3);
  });
});
