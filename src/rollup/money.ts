import type { TracedAction } from './joint-actions.js';
import { byText } from './order.js';
import { runningCost } from './read-answers.js';
import type { Money } from './summary.js';

/** Sources that are a municipality's own purse: what two of them pay is never the same money. */
const ownPurses: readonly string[] = ['egen nämnd', 'central', runningCost];

/** What an action costs from one source one year, counted once. Thousands of kronor. */
export interface CountedAmount {
  source: string;
  /** Absent of the running cost. */
  year?: number;
  amount: number;
  /** What is worth looking at: members give different amounts for the same money, or the same for their own. */
  remark?: 'differs' | 'alike';
}

/**
 * The money of an action that several members tell of, each krona once.
 *
 * What the region's template gives is the region's, and counts once however many members have it. Joint and external money, and
 * every amount of an action whose cost is shared with other members, is the same money whoever tells of it: it counts
 * once, and where the members do not agree the highest amount does. Money from a municipality's own purse is added, and so
 * are running costs that a member says that it pays itself.
 */
export function moneyOf({ tellings }: Pick<TracedAction, 'tellings'>): CountedAmount[] {
  const isShared = tellings.some((one) => one.isShared);
  const amounts = tellings.flatMap(({ action, paysItself }) =>
    action.money.map((money) => ({ ...money, isPooled: isPooled(money, isShared, paysItself) })),
  );
  const keys = [...new Set(amounts.map(keyOf))].sort(byText);
  return keys.flatMap((key): CountedAmount[] => {
    const here = amounts.filter((one) => keyOf(one) === key);
    const [first] = here;
    if (first === undefined) return [];
    const { source, year } = first;
    const pooled = here.filter((one) => one.isPooled).map(({ amount }) => amount);
    const own = here.filter((one) => !one.isPooled).map(({ amount }) => amount);
    const remark =
      new Set(pooled).size > 1 ? 'differs' : new Set(own).size < own.length ? 'alike' : undefined;
    return [
      {
        source,
        ...(year === undefined ? {} : { year }),
        amount: own.reduce((sum, one) => sum + one, Math.max(0, ...pooled)),
        ...(remark === undefined ? {} : { remark }),
      },
    ];
  });
}

/** Whether an amount is the same money whoever tells of it. */
function isPooled({ source, isOwn }: Money, isShared: boolean, paysItself: boolean): boolean {
  if (!isOwn || !ownPurses.includes(source)) return true;
  return isShared && !(source === runningCost && paysItself);
}

function keyOf({ source, year }: Pick<Money, 'source' | 'year'>): string {
  return JSON.stringify([year ?? '', source]);
}

/** Amounts of several actions together, by source and year. */
export function sumOf(amounts: readonly CountedAmount[], source: string, year?: number): number {
  return amounts
    .filter((one) => one.source === source && one.year === year)
    .reduce((sum, { amount }) => sum + amount, 0);
}
