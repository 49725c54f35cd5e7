import { textWidth } from '../../../document/text-width.js';

/** About how wide a label is, in points. */
export function widthOf(text: string, size: number): number {
  return textWidth(text, size) / 20;
}
