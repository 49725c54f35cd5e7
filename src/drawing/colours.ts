import { contrast, nearestPassing } from '../profile/contrast.js';
import type { Profile } from '../profile/profile.js';
import type { Paint } from './shapes.js';

const paper = '#ffffff';

/** The colours of a drawing on white paper. The middle shade is as far from the strong one as from the paper. */
export function paints({ colours }: Pick<Profile, 'colours'>): Record<Paint, string> {
  return {
    ink: colours.text,
    soft: colours.muted,
    line: colours.rule,
    strong: colours.primary,
    middle: nearestPassing(colours.tint, paper, Math.sqrt(contrast(colours.primary, paper))),
    ground: paper,
  };
}
