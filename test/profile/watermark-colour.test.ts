import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/profile/contrast.js';
import { deriveColours } from '../../src/profile/derive-colours.js';
import { defaultProfile } from '../../src/profile/profile.js';
import { watermarkColour } from '../../src/profile/watermark-colour.js';

describe('the colour of a watermark', () => {
  it.each([
    ['the default', defaultProfile.colours],
    ['black', deriveColours({ primary: '#000000' })],
    ['a light blue that only just passes', deriveColours({ primary: '#0076a8' })],
    ['red', deriveColours({ primary: '#b3001b' })],
    ['a muted text that only just passes', { ...defaultProfile.colours, muted: '#737373' }],
  ])('leaves all text readable on it: %s', (_, colours) => {
    const colour = watermarkColour(colours);
    const { primary, text, muted, link } = colours;
    for (const ink of [primary, text, muted, link]) expect(contrast(ink, colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('is to be seen', () => {
    expect(contrast(watermarkColour(defaultProfile.colours), '#ffffff')).toBeGreaterThan(1.15);
  });

  it('is none where an ink has nothing to spare', () => {
    expect(watermarkColour({ ...defaultProfile.colours, muted: '#777777' })).toBe('#ffffff');
  });
});
