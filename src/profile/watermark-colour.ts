import { mixed } from './colour.js';
import { contrast } from './contrast.js';
import type { ProfileColours } from './profile.js';
import { asked } from './themes.js';

const paper = '#ffffff';

/** The strongest that a watermark is; weaker where the profile's inks would not stand out against it. */
const strongest = 0.11;
const step = 0.01;

/** The least contrast against the paper that a word of this size is seen by, also when it is printed. */
const seen = 1.15;

/**
 * The colour of words behind the text: of the primary colour so much that all text on it is still easy to read. Where
 * that is too little to be seen, a grey that is.
 */
export function watermarkColour({ primary, accent, text, muted, link }: ProfileColours): string {
  const inks = [accent, text, muted, link];
  const isGround = (colour: string): boolean =>
    contrast(colour, paper) >= seen && inks.every((ink) => contrast(ink, colour) >= asked.text);
  for (let share = strongest; share > step / 2; share -= step) {
    const colour = mixed(primary, paper, share);
    if (isGround(colour)) return colour;
  }
  return faintestGrey();
}

/** The palest that is seen: what the inks of a profile are made to stand out against. */
function faintestGrey(): string {
  for (let share = step / 4; ; share += step / 4) {
    const grey = mixed('#000000', paper, share);
    if (contrast(grey, paper) >= seen) return grey;
  }
}
