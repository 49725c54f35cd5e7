import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, nearestPassing } from '../../src/profile/contrast.js';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // The values of WCAG's own examples and of well-known checkers.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4.0],
    ['#0000ff', '#ffff00', 8],
  ])('of %s against %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('the nearest colour that passes', () => {
  it('is the colour itself when it passes', () => {
    expect(nearestPassing('#17456b', '#ffffff', 7)).toBe('#17456b');
  });

  it('keeps the hue: a yellow becomes a dark yellow, not a grey', () => {
    const found = nearestPassing('#ffcc00', '#ffffff', 4.5);
    expect(contrast(found, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(found.slice(at, at + 2), 16),
    );
    expect(red).toBeGreaterThan(green);
    expect(blue).toBe(0);
  });

  it('always passes on white and on black, for any colour', () => {
    fc.assert(
      fc.property(colours, fc.constantFrom('#ffffff', '#000000', '#16191c'), (colour, background) => {
        const found = nearestPassing(colour, background, 4.5);
        expect(found).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrast(found, background)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
