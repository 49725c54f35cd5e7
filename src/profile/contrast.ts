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
      const candidate = fromHsl(hue, saturation, shade);
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

/** Red, green and blue from 0 to 1. */
function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
}

function toHsl(colour: string): { hue: number; saturation: number; lightness: number } {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const span = most - least;
  const lightness = (most + least) / 2;
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sector =
    most === red
      ? (green - blue) / span
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return { hue: ((sector + 6) % 6) * 60, saturation, lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const strength = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const position = (offset + hue / 30) % 12;
    const value = lightness - strength * Math.max(-1, Math.min(position - 3, 9 - position, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
