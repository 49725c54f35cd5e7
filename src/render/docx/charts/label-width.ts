import { textWidth } from '../../../document/text-width.js';

/** About how wide a label is, in points. */
export function widthOf(text: string, size: number, bold = false): number {
  return (textWidth(text, size) / 20) * (bold ? 1.08 : 1);
}
