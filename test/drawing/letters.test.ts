import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/compose/template.js';
import { lettering, stroke } from '../../src/drawing/letters.js';
import { loadInstallation } from '../../src/load/load-installation.js';

const { templates } = await loadInstallation('sv');
const watermarks = [...templates.values()].flatMap((template) =>
  Object.values(manifestOf(template).statusMarks ?? {}).flatMap(({ watermark }) => watermark ?? []),
);

describe('drawn letters', () => {
  it('are there for every watermark', () => {
    expect(watermarks.length).toBeGreaterThan(0);
    for (const word of watermarks) expect(lettering(word).steps.length).toBeGreaterThan(word.length);
  });

  it('are there for what Swedish is written with, composed or not', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyzåäöé 0123456789-–.';
    for (const letter of alphabet) expect(() => lettering(letter)).not.toThrow();
    expect(lettering('a\u030a')).toEqual(lettering('Å'));
  });

  it('stand one after the other, and each pen stroke is whole', () => {
    const { steps, width } = lettering('IT');
    expect(width).toBe(lettering('I').width + stroke.gap + lettering('T').width);
    const points = { m: 1, l: 1, c: 3, h: 0 };
    for (const word of ['utkast', 'åäöéü', '0123456789', 'bcdgjopqr']) {
      const drawn = lettering(word);
      expect(drawn.steps[0]?.kind).toBe('m');
      for (const step of drawn.steps) {
        expect(step.points).toHaveLength(points[step.kind]);
        for (const [x, y] of step.points) {
          expect(x >= -stroke.width && x <= drawn.width + stroke.width).toBe(true);
          expect(y >= -10 && y <= 105).toBe(true);
        }
      }
    }
    expect(steps.every((step) => step.points.flat().every(Number.isFinite))).toBe(true);
  });

  it('are an error where there are none', () => {
    expect(() => lettering('Ж')).toThrow('Ж');
  });
});
