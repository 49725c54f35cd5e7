import { mixed, toHsl } from './colour.js';
import { contrast } from './contrast.js';
import { defaultProfile, type ProfileColours } from './profile.js';
import { asked } from './themes.js';

const white = '#ffffff';

/**
 * All colours from those that are given. From a primary colour come the link, the tint and the rules, so that one
 * colour is enough: whatever passes on white passes on its tint too.
 */
export function deriveColours(given: Partial<ProfileColours>): ProfileColours {
  const usual = defaultProfile.colours;
  const { primary } = given;
  if (primary === undefined) return { ...usual, ...given };
  const inks = { primary, text: given.text ?? usual.text, link: given.link ?? linkFrom(primary) };
  return {
    ...usual,
    rule: mixed(primary, white, 0.3),
    tint: tintFrom(primary, [...Object.values(inks), given.muted ?? usual.muted]),
    ...inks,
    ...given,
  };
}

/** The primary colour itself, unless it is so grey that a link would look like the text. */
function linkFrom(primary: string): string {
  const { saturation, lightness } = toHsl(primary);
  return saturation < 0.2 || lightness < 0.12 ? defaultProfile.colours.link : primary;
}

/** A tenth of the colour, or less where that would be too dark under what is written on it. */
function tintFrom(primary: string, inks: readonly string[]): string {
  for (let share = 0.1; share > 0; share -= 0.01) {
    const tint = mixed(primary, white, share);
    if (inks.every((ink) => contrast(ink, tint) >= asked.text)) return tint;
  }
  return white;
}
