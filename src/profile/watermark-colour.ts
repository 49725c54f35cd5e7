import { mixed } from './colour.js';
import { contrast } from './contrast.js';
import type { ProfileColours } from './profile.js';
import { asked } from './themes.js';

const paper = '#ffffff';

/** The strongest that a watermark is; weaker where the profile's inks would not stand out against it. */
const strongest = 0.11;
const step = 0.01;

/** The colour of words behind the text: of the primary colour so much that all text on it is still easy to read. */
export function watermarkColour({ primary, text, muted, link }: ProfileColours): string {
  for (let share = strongest; share > 0; share -= step) {
    const colour = mixed(primary, paper, share);
    if ([primary, text, muted, link].every((ink) => contrast(ink, colour) >= asked.text)) return colour;
  }
  return paper;
}
