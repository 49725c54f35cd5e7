import { channelsOf, fromHsl, toHsl } from './colour.js';

/**
 * Contrast as WCAG 2.2 defines it (relative luminance, success criteria 1.4.3, 1.4.6 and 1.4.11), and the nearest
 * colour that has enough of it. Colours are sRGB hex, "#rrggbb".
 */

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour nearest to `colour` that has at least `ratio` against `background`: the same hue and saturation, made
 * darker or lighter by the smallest step that suffices. `colour` itself when it passes; black or white when no shade
 * of it does.
 */
export function nearestPassing(colour: string, background: string, ratio: number): string {
  if (contrast(colour, background) >= ratio) return colour;
  const { hue, saturation, lightness } = toHsl(colour);
  const shades = [-1, 1].flatMap((direction) => {
    for (let step = 1; step <= 200; step += 1) {
      const shade = lightness + (direction * step) / 200;
      if (shade < 0 || shade > 1) break;
      const candidate = fromHsl({ hue, saturation, lightness: shade });
      if (contrast(candidate, background) >= ratio) return [{ step, candidate }];
    }
    return [];
  });
  const [nearest] = shades.sort((left, right) => left.step - right.step);
  if (nearest !== undefined) return nearest.candidate;
  return contrast('#000000', background) >= contrast('#ffffff', background) ? '#000000' : '#ffffff';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
