import { filled, fillingAt } from './fillings.js';
import type { Box, Shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { fit, words } from './words.js';

/** One part of a stack, set apart from its neighbours, with its figure where there is room. `index`: which series it is. */
export function segment(
  box: Box,
  along: 'width' | 'height',
  index: number,
  text: string,
  sheet: Sheet,
): Shape[] {
  const apart = Math.min(0.6, box[along] / 4);
  const axis = along === 'width' ? 'x' : 'y';
  const inner = { ...box, [axis]: box[axis] + apart, [along]: box[along] - 2 * apart };
  const filling = fillingAt(index);
  const shapes = filled(inner, filling);
  const { size, measure } = sheet;
  const label = { width: measure(text, size, false) + 0.4 * size, height: 1.15 * size };
  if (text === '' || label.width > inner.width || label.height > inner.height) return shapes;
  const middle = { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2 };
  const ground = { x: middle.x - label.width / 2, y: middle.y - label.height / 2, ...label };
  const isSolid = filling === 'solid';
  return [
    ...shapes,
    ...(isSolid ? [] : [{ type: 'rectangle', box: ground, fill: 'ground' } as const]),
    ...centred(text, middle.x, ground.y - 0.05 * size, sheet, false, isSolid ? 'ground' : 'ink'),
  ];
}

/** Words in the middle of a column, moved in where they would go over the sheet's edge. */
export function centred(
  text: string,
  middle: number,
  top: number,
  sheet: Sheet,
  bold = false,
  paint: 'ink' | 'ground' = 'ink',
): Shape[] {
  const fitted = fit(text, sheet.width, sheet, bold);
  const half = sheet.measure(fitted, sheet.size, bold) / 2;
  const x = Math.min(Math.max(middle, half), sheet.width - half);
  return [words(fitted, x, top, sheet, { anchor: 'middle', bold, paint })];
}
