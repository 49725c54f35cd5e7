import { BorderStyle, ShadingType, type IBorderOptions, type IShadingAttributesProperties } from 'docx';
import type { Profile } from '../../../profile/profile.js';

/** The profile's colours as WordprocessingML writes them: without `#`. */
export type Palette = Readonly<Record<keyof Profile['colours'], string>>;

export function paletteOf(profile: Profile): Palette {
  const plain = Object.entries(profile.colours).map(([name, colour]: [string, string]) => [
    name,
    colour.replace('#', '').toUpperCase(),
  ]);
  return Object.fromEntries(plain) as Record<keyof Profile['colours'], string>;
}

/** A solid line; `points` is its thickness and `space` its distance to the text. */
export function line(color: string, points: number, space = 0): IBorderOptions {
  return { style: BorderStyle.SINGLE, color, size: points * 8, space };
}

export function fill(color: string): IShadingAttributesProperties {
  return { type: ShadingType.CLEAR, color: 'auto', fill: color };
}
