import type { FontFile } from '../../profile/resources.js';
import type { RefusedFont } from './print-sealed.js';

/** Which of the fonts the browser could not read: a file may look sound, and hold what no program can draw. */
export function refusedAmong(fonts: readonly FontFile[], refused: readonly RefusedFont[]): FontFile[] {
  return fonts.filter((font) =>
    refused.some(
      ({ family, weight, style }) =>
        family === font.family && weight === String(font.weight) && style === font.style,
    ),
  );
}
