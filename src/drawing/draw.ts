import type { ChartData } from '../document/chart.js';
import { drawCounts } from './counts.js';
import { drawMoney } from './money.js';
import { drawProgress } from './progress.js';
import type { Drawing } from './shapes.js';
import type { Sheet } from './sheet.js';
import { drawTimeline } from './timeline.js';

/** Draws a chart on a sheet. All of it lies inside the drawing, and no words lie on other words. */
export function draw(chart: ChartData, sheet: Sheet): Drawing {
  switch (chart.kind) {
    case 'money':
      return drawMoney(chart, sheet);
    case 'counts':
      return drawCounts(chart, sheet);
    case 'progress':
      return drawProgress(chart, sheet);
    case 'timeline':
      return drawTimeline(chart, sheet);
  }
}
