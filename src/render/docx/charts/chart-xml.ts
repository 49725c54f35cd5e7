import type { ChartData } from '../../../document/chart.js';
import type { Profile } from '../../../profile/profile.js';
import { chartPart, type BarChart } from './bar-chart.js';
import { countsBars } from './counts-chart.js';
import { looksOf, type Looks } from './looks.js';
import { moneyBars } from './money-chart.js';
import { progressBars } from './progress-chart.js';
import { timelineBars } from './timeline-chart.js';
import type { Xml } from './xml.js';

/** A chart that Word draws itself, and the room that it needs, in points. `width` is what there is. */
export function wordChart(
  data: ChartData,
  profile: Profile,
  width: number,
): { part: Xml; size: { width: number; height: number } } {
  const looks = looksOf(profile);
  const chart = barsOf(data, looks, width);
  return { part: chartPart(chart, looks), size: chart.size };
}

function barsOf(data: ChartData, looks: Looks, width: number): BarChart {
  switch (data.kind) {
    case 'money':
      return moneyBars(data, looks, width);
    case 'counts':
      return countsBars(data, looks, width);
    case 'progress':
      return progressBars(data, looks, width);
    case 'timeline':
      return timelineBars(data, looks, width);
  }
}
