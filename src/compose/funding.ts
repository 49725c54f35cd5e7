import { isAnswered, isGroup, isValue, type Group, type View } from './answer-view.js';

/**
 * Money added up from the actions' own financing. An action is counted once, however many goals it serves and
 * however many functions share its cost.
 */
export interface FundingSummary {
  years: number[];
  rows: { source: View; amounts: number[]; total: number }[];
  totals: number[];
  total: number;
}

/** The amounts of one source by year, earliest first. Thousands of kronor. */
export function amountsByYear(view: Group): [year: number, amount: number][] {
  return Object.entries(view)
    .flatMap(([year, amount]): [number, number][] =>
      isValue(amount) && typeof amount.raw === 'number' ? [[Number(year), amount.raw]] : [],
    )
    .sort(([left], [right]) => left - right);
}

/** Rows in the order in which the sources first appear; the years that have money, earliest first. */
export function fundingSummary(actions: View): FundingSummary {
  const entries = itemsOf(actions).flatMap((action) =>
    itemsOf(action['finansiering']).flatMap((entry) => {
      const { källa, tkr } = entry;
      return isValue(källa) && isGroup(tkr) && isAnswered(tkr)
        ? [{ source: källa, amounts: amountsByYear(tkr) }]
        : [];
    }),
  );
  const years = [...new Set(entries.flatMap((entry) => entry.amounts.map(([year]) => year)))].sort();
  const bySource = new Map<unknown, { source: View; amounts: number[] }>();
  for (const { source, amounts } of entries) {
    const row = bySource.get(source.raw) ?? { source, amounts: years.map(() => 0) };
    for (const [year, amount] of amounts) {
      const column = years.indexOf(year);
      row.amounts[column] = (row.amounts[column] ?? 0) + amount;
    }
    bySource.set(source.raw, row);
  }
  const rows = [...bySource.values()].map((row) => ({ ...row, total: sum(row.amounts) }));
  const totals = years.map((_, column) => sum(rows.map((row) => row.amounts[column] ?? 0)));
  return { years, rows, totals, total: sum(totals) };
}

function itemsOf(view: View | undefined): Group[] {
  return Array.isArray(view) ? view.filter(isGroup) : [];
}

/** Rounded as sums of decimal fractions must be: 0.1 + 0.2 is 0.3. */
export function sum(numbers: readonly number[]): number {
  return Number(numbers.reduce((total, number) => total + number, 0).toFixed(6));
}
