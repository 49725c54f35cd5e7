import { mixed, toHsl } from './colour.js';
import { contrast, nearestPassing } from './contrast.js';
import { defaultProfile, type ProfileColours } from './profile.js';
import { asked } from './themes.js';

const white = '#ffffff';

/**
 * What text has on white beyond what is asked for, so that a tint and a watermark under it can be told from the paper
 * and it is still easy to read.
 */
const spare = 1.17;

/**
 * All colours from those that are given. From a primary colour come the link, the tint and the rules, so that one
 * colour is enough: whatever passes on white passes on its tint too. The primary colour is kept as it is; what is
 * written becomes a shade darker where it only just passes.
 */
export function deriveColours(given: Partial<ProfileColours>): ProfileColours {
  const usual = defaultProfile.colours;
  const primary = given.primary ?? usual.primary;
  const link = given.primary === undefined ? usual.link : linkFrom(primary);
  const inks = {
    accent: inkOf(given.accent ?? primary),
    text: inkOf(given.text ?? usual.text),
    muted: inkOf(given.muted ?? usual.muted),
    link: inkOf(given.link ?? link),
  };
  const made =
    given.primary === undefined
      ? {}
      : { rule: mixed(primary, white, 0.3), tint: tintFrom(primary, Object.values(inks)) };
  return { ...usual, ...made, ...given, ...inks };
}

/** The primary colour itself, unless it is so grey that a link would look like the text. */
function linkFrom(primary: string): string {
  const { saturation, lightness } = toHsl(primary);
  return saturation < 0.2 || lightness < 0.12 ? defaultProfile.colours.link : primary;
}

/** A colour that is too faint on white is left as it is: whoever chose it is to be told. */
function inkOf(colour: string): string {
  return contrast(colour, white) < asked.text ? colour : nearestPassing(colour, white, asked.text * spare);
}

/** A tenth of the colour, or less where that would be too dark under what is written on it. */
function tintFrom(primary: string, inks: readonly string[]): string {
  for (let share = 0.1; share > 0; share -= 0.01) {
    const tint = mixed(primary, white, share);
    if (inks.every((ink) => contrast(ink, tint) >= asked.text)) return tint;
  }
  return white;
}
