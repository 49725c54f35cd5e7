import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, nearestPassing } from '../../src/profile/contrast.js';
import { deriveColours } from '../../src/profile/derive-colours.js';
import { defaultProfile } from '../../src/profile/profile.js';
import { watermarkColour } from '../../src/profile/watermark-colour.js';

/** Any colour that passes on white. */
const readable = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => nearestPassing(`#${number.toString(16).padStart(6, '0')}`, '#ffffff', 4.5));

describe('the colour of a watermark', () => {
  it.each([
    ['the default', defaultProfile.colours],
    ['black', deriveColours({ primary: '#000000' })],
    ['a light blue that only just passes', deriveColours({ primary: '#0076a8' })],
    ['red', deriveColours({ primary: '#b3001b' })],
    ['a muted text that only just passes', deriveColours({ muted: '#767676' })],
    ['what a message proposes for a bright orange', deriveColours({ primary: '#a96600' })],
  ])('leaves all text readable on it: %s', (_, colours) => {
    const colour = watermarkColour(colours);
    const { accent, text, muted, link } = colours;
    for (const ink of [accent, text, muted, link]) expect(contrast(ink, colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('is to be seen, and text on it read, whatever colours a profile that passes has', () => {
    fc.assert(
      fc.property(readable, readable, readable, fc.boolean(), (primary, muted, link, alone) => {
        const colours = deriveColours(alone ? { primary } : { primary, muted, link });
        const colour = watermarkColour(colours);
        expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(1.15);
        for (const ink of [colours.accent, colours.text, colours.muted, colours.link])
          expect(contrast(ink, colour)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 3000 },
    );
  });

  it("is the profile's own where that leaves room, and grey where it does not", () => {
    expect(watermarkColour(defaultProfile.colours)).toMatch(/^#e[0-9a-f]e[0-9a-f]e[0-9a-f]$/);
    expect(watermarkColour(deriveColours({ primary: '#7d7900' }))).toMatch(/^#(..)\1\1$/);
  });
});
