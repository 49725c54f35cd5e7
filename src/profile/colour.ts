/** Colours are sRGB hex, "#rrggbb". */

/** Red, green and blue from 0 to 1. */
export function channelsOf(colour: string): [red: number, green: number, blue: number] {
  const channel = (start: number): number => Number.parseInt(colour.slice(start, start + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/** `share` of `colour` from 0 to 1, and of `other` what is left. */
export function mixed(colour: string, other: string, share: number): string {
  const [red, green, blue] = channelsOf(colour);
  const [otherRed, otherGreen, otherBlue] = channelsOf(other);
  const between = (one: number, two: number): number => share * one + (1 - share) * two;
  return fromChannels([between(red, otherRed), between(green, otherGreen), between(blue, otherBlue)]);
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
export interface Hsl {
  hue: number;
  saturation: number;
  lightness: number;
}

export function toHsl(colour: string): Hsl {
  const [red, green, blue] = channelsOf(colour);
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

export function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const strength = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const position = (offset + hue / 30) % 12;
    return lightness - strength * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  };
  return fromChannels([channel(0), channel(8), channel(4)]);
}

function fromChannels(channels: readonly number[]): string {
  const digits = channels.map((value) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
