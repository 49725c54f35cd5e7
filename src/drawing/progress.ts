import type { ProgressChart, ProgressRow } from '../document/chart.js';
import { filled, type Filling } from './fillings.js';
import { legend, type LegendItem } from './legend.js';
import { arrowHead, layoutOf, stack, type Layout, type Part } from './rows.js';
import { thin, type Box, type Drawing, type Shape } from './shapes.js';
import type { Sheet } from './sheet.js';
import { lineHeight, paragraph, widest, wrap } from './words.js';

/** What bars mean, and how they are filled. */
export const progressFillings = {
  done: 'solid',
  left: 'empty',
  beyond: 'hatched',
  backwards: 'dotted',
} as const satisfies Record<string, Filling>;

/** The shares that a bar can show. Beyond, it ends in an arrow; the words tell the share. */
export interface Scale {
  least: number;
  most: number;
}

/** All bars of a chart have one scale: from the baseline to the target, and a quarter further where any bar goes. */
export function progressScale({ groups }: ProgressChart): Scale {
  const shares = groups.flatMap(({ rows }) => rows.flatMap(({ share }) => share ?? []));
  return {
    least: shares.some((share) => share < 0) ? -0.25 : 0,
    most: shares.some((share) => share > 1) ? 1.25 : 1,
  };
}

/** A share as far as the scale goes. */
export function within(share: number, { least, most }: Scale): number {
  return Math.min(Math.max(share, least), most);
}

/** One bar for each indicator, between its baseline and its target, with the values below and the outcome above. */
export function drawProgress(chart: ProgressChart, sheet: Sheet): Drawing {
  const { shapes, height } = legend(legendOf(chart), sheet);
  const layout = layoutOf(sheet, 0.42);
  const scale = progressScale(chart);
  const rows = stack(chart.groups, height, sheet, (row, top) => drawRow(row, top, { sheet, layout, scale }));
  return { width: sheet.width, height: rows.bottom, shapes: [...shapes, ...rows.shapes] };
}

function legendOf({ groups, words }: ProgressChart): LegendItem[] {
  const rows = groups.flatMap((group) => group.rows);
  const shares = rows.flatMap(({ share }) => share ?? []);
  const item = (kind: keyof typeof progressFillings): LegendItem => ({
    name: words[kind],
    sample: progressFillings[kind],
  });
  return [
    ...(shares.some((share) => share > 0) ? [item('done')] : []),
    ...(shares.length > 0 ? [item('left')] : []),
    ...(shares.some((share) => share > 1) ? [item('beyond')] : []),
    ...(shares.some((share) => share < 0) ? [item('backwards')] : []),
    ...(rows.some(isWayAhead) ? [{ name: words.way, sample: wayAhead }] : []),
  ];
}

/** Whether all that can be told is where the way begins and ends. */
export function isWayAhead({ measurable, share }: ProgressRow): boolean {
  return measurable && share === undefined;
}

interface Place {
  sheet: Sheet;
  layout: Layout;
  scale: Scale;
}

function drawRow(row: ProgressRow, top: number, { sheet, layout, scale }: Place): Part {
  const { size } = sheet;
  const line = lineHeight * size;
  const names = wrap(row.name, layout.names.width, 4, sheet);
  const bars = layout.bars;
  const at = (share: number): number =>
    bars.x + thin + ((share - scale.least) / (scale.most - scale.least)) * (bars.width - 2 * thin);

  const first = layout.beside ? top : top + names.length * line;
  const told = [row.latest, row.shareWords].filter((words) => words !== '').join(', ');
  const outcome = wrap(told, bars.width, 2, sheet, true);
  const barTop = first + outcome.length * line + 0.25 * size;
  const bar = { y: barTop, height: 0.95 * size };
  const half = (at(1) - at(0)) / 2 - 0.4 * size;
  const [baseline, target] = [row.baseline, row.target].map((words) => wrap(words, half, 3, sheet));
  const values = barTop + bar.height + 0.3 * size;
  const shift = Math.min(
    at(within(row.share ?? 0, scale)),
    bars.x + bars.width - widest(outcome, sheet, true),
  );
  const shapes = [
    ...paragraph(names, 0, top, sheet),
    ...paragraph(outcome, Math.max(bars.x, shift), first, sheet, { bold: true }),
    ...drawBar(row, { ...bar, at, scale, sheet }),
    ...paragraph(baseline ?? [], at(0), values, sheet),
    ...paragraph(target ?? [], at(1), values, sheet, { anchor: 'end' }),
  ];
  const valueLines = Math.max(baseline?.length ?? 0, target?.length ?? 0);
  const bottom = Math.max(top + names.length * line, values + valueLines * line);
  return { shapes, bottom: bottom + 0.7 * size };
}

interface Bar {
  y: number;
  height: number;
  at: (share: number) => number;
  scale: Scale;
  sheet: Sheet;
}

function drawBar({ share, measurable }: ProgressRow, { y, height, at, scale, sheet }: Bar): Shape[] {
  const between = (from: number, to: number): Box => ({ x: at(from), y, width: at(to) - at(from), height });
  const end = (x: number): Shape => ({
    type: 'lines',
    lines: [
      [
        { x, y: y - 0.2 * sheet.size },
        { x, y: y + height + 0.2 * sheet.size },
      ],
    ],
    paint: 'ink',
    width: 2 * thin,
  });
  if (!measurable) {
    const middle = y + height / 2;
    const dashes: Shape = {
      type: 'lines',
      lines: [
        [
          { x: at(0), y: middle },
          { x: at(1), y: middle },
        ],
      ],
      paint: 'soft',
      width: thin,
      dashed: true,
    };
    return [dashes, end(at(1))];
  }
  if (share === undefined) return [...wayAhead(between(0, 1)), end(at(0)), end(at(1))];
  const reached = within(share, scale);
  const arrow = { y, width: Math.min(height, 0.8 * sheet.size), height };
  return [
    ...filled(between(0, 1), progressFillings.left),
    ...filled(between(0, Math.min(reached, 1)), progressFillings.done),
    ...filled(between(1, reached), progressFillings.beyond),
    ...filled(between(reached, 0), progressFillings.backwards),
    ...(share > scale.most ? [arrowHead({ x: at(scale.most) - arrow.width, ...arrow })] : []),
    ...(share < scale.least ? [arrowHead({ x: at(scale.least), ...arrow }, 'left')] : []),
    end(at(0)),
    end(at(1)),
  ];
}

/** A bar that nothing is measured of yet: an arrow from end to end. */
function wayAhead(box: Box): Shape[] {
  const head = { width: Math.min(box.height * 0.8, box.width / 3), height: box.height * 0.7 };
  const middle = box.y + box.height / 2;
  return [
    {
      type: 'lines',
      lines: [
        [
          { x: box.x, y: middle },
          { x: box.x + box.width - head.width, y: middle },
        ],
      ],
      paint: 'strong',
      width: 3 * thin,
    },
    arrowHead({ x: box.x + box.width - head.width, y: middle - head.height / 2, ...head }),
  ];
}
