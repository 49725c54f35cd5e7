import { filled, type Filling } from './fillings.js';
import { thin, type Box, type Shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { fit, lineHeight, words } from './words.js';

export interface LegendItem {
  name: string;
  /** A filling, or what draws the sample in a box of its own. */
  sample: Filling | ((box: Box) => Shape[]);
}

/** Samples with their names, on as many lines as they need, from the top of the sheet down. */
export function legend(items: readonly LegendItem[], sheet: Sheet): { shapes: Shape[]; height: number } {
  const { size, width, measure } = sheet;
  const sample = { width: 2 * size, height: 0.8 * size };
  const between = 0.45 * size;
  const room = width - sample.width - between - thin;
  const shapes: Shape[] = [];
  let [x, line] = [thin, 0];
  for (const item of items) {
    const name = fit(item.name, room, sheet);
    const taken = sample.width + between + measure(name, size, false);
    if (x > thin && x + taken > width) [x, line] = [thin, line + 1];
    const top = line * lineHeight * size;
    const box = { x, y: top + 0.25 * size, ...sample };
    shapes.push(
      ...(typeof item.sample === 'string' ? filled(box, item.sample) : item.sample(box)),
      words(name, x + sample.width + between, top, sheet),
    );
    x += taken + 1.5 * size;
  }
  const height = items.length === 0 ? 0 : (line + 1) * lineHeight * size + 0.6 * size;
  return { shapes, height };
}
