import type { Agenda } from '../../answers/agenda.js';
import type { MoneyChart } from '../../document/chart.js';
import type { Terms } from '../../language/terms.js';
import { amountsIn, tabulateSources, yearsIn, type Source } from '../overviews/money.js';

/** The chart of the actions' money, and what its text alternative tells. Amounts are thousands of kronor. */
export interface MoneyPicture {
  chart: MoneyChart;
  /** First and last year with money; the same when there is one. */
  first: number;
  last: number;
  total: number;
  /** The years that cost most: more than one when they cost the same. */
  peak: { years: string[]; amount: number };
  /** Years of the chart without money. */
  empty: string[];
  sources: { source: Source; total: number }[];
}

/** Undefined when there is no money to show. */
export function moneyPicture(agenda: Agenda, terms: Terms): MoneyPicture | undefined {
  const amounts = amountsIn(agenda.insatser?.lista ?? []).filter(({ kronor }) => kronor > 0);
  const paid = yearsIn(amounts);
  const [first, last] = [paid[0], paid.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { från, till } = agenda.dokument.period ?? { från: first, till: last };
  const years = span(Math.min(first, från), Math.max(last, till));
  const { rows, totals, total } = tabulateSources(amounts, years);
  const highest = Math.max(...totals);
  return {
    chart: {
      kind: 'money',
      years,
      series: rows.map((row) => ({ name: terms.sources[row.source] ?? row.source, amounts: row.amounts })),
      totals,
      total: terms.charts.total,
    },
    first,
    last,
    total,
    peak: { years: yearsWhere(years, (column) => totals[column] === highest), amount: highest },
    empty: yearsWhere(years, (column) => totals[column] === 0),
    sources: rows.map((row) => ({ source: row.source, total: row.total })),
  };
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => first + index);
}

function yearsWhere(years: readonly number[], holds: (column: number) => boolean): string[] {
  return years.filter((_, column) => holds(column)).map(String);
}
