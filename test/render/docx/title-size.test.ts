import { describe, expect, it } from 'vitest';
import { titleSize } from '../../../src/render/docx/title-size.js';

describe('the title on the cover in Word', () => {
  it.each([
    ['Digital agenda för Lingonåsa kommun', 62],
    ['Granskningsrapport: Digitalt arbetssätt för att främja utvecklingen', 62],
    ['Program för verksamhetsutveckling och e-förvaltning', 62],
  ])('keeps its size: %s', (title, size) => {
    expect(titleSize(title, 62, 32)).toBe(size);
  });

  it('is smaller when a word would not fit on a line, but not too small', () => {
    const word = 'Kommunikationsinfrastrukturutveckling';
    expect(titleSize(`Plan för ${word}`, 62, 32)).toBe(Math.floor((62 * 440) / (31 * 0.6 * word.length)));
    expect(titleSize('X'.repeat(200), 62, 32)).toBe(32);
  });
});
