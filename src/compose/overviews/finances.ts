import type { Insats } from '../../answers/agenda.js';
import { dutiesIn } from '../functions.js';
import {
  amountsIn,
  kronor,
  partyKey,
  partyOf,
  paymentsIn,
  sum,
  tabulateParties,
  tabulateSources,
  thousands,
  yearsIn,
  type MoneyTable,
  type Party,
  type Source,
} from './money.js';

/** The actions' money in all. The tables of financing have the same years and the same sums. */
export interface Finances {
  bySource: MoneyTable<{ source: Source }>;
  byAccountable: MoneyTable<{ party: Party }>;
  byPayer: MoneyTable<{ party: Party }>;
  /** Joint money alone, by party. */
  shares: MoneyTable<{ party: Party }>;
  running: RunningCosts;
  benefits: Benefits;
  /** Actions that say no amount. */
  withoutAmounts: Insats[];
}

/** Running costs as they grow: thousands of kronor a year from each year in which another action goes into operation. */
export interface RunningCosts {
  years: number[];
  rows: { party: Party; amounts: number[]; total: number }[];
  totals: number[];
  /** When everything is in operation. */
  total: number;
  /** Actions with a running cost but without a year: counted in `total` alone. */
  withoutYear: Insats[];
}

/** Benefits in thousands of kronor a year, by who takes them home. */
export interface Benefits {
  rows: { party: Party; actions: number; counted: number; total: number }[];
  actions: number;
  counted: number;
  total: number;
}

export function financesOf(actions: readonly Insats[]): Finances {
  const amounts = amountsIn(actions);
  const payments = paymentsIn(actions);
  const joint = payments.filter(({ source }) => source === 'gemensam');
  const years = yearsIn(amounts);
  const inOrder = orderOf(actions);
  const byAccountable = tabulateParties(
    amounts.map((amount) => ({ ...amount, party: partyOf(amount.action.ansvarig) })),
    years,
  );
  const byPayer = tabulateParties(payments, years);
  const shares = tabulateParties(joint, years);
  const running = runningCostsOf(actions);
  const benefits = benefitsOf(actions);
  return {
    bySource: tabulateSources(amounts, years),
    byAccountable: { ...byAccountable, rows: inOrder(byAccountable.rows) },
    byPayer: { ...byPayer, rows: inOrder(byPayer.rows) },
    shares: { ...shares, rows: inOrder(shares.rows) },
    running: { ...running, rows: inOrder(running.rows) },
    benefits: { ...benefits, rows: inOrder(benefits.rows) },
    withoutAmounts: actions.filter((action) => amountsIn([action]).length === 0),
  };
}

/**
 * Puts rows in the order that all tables have, functions as in the overview of who does what and then the purses, and
 * spells each function in one way.
 */
function orderOf(actions: readonly Insats[]) {
  const functions = dutiesIn(actions).map(({ name }): Party => ({ kind: 'function', name }));
  const purses = (['central', 'external', 'undivided', 'nobody'] as const).map((kind): Party => ({ kind }));
  const parties = new Map([...functions, ...purses].map((party) => [partyKey(party), party]));
  const order = [...parties.keys()];
  const place = ({ party }: { party: Party }): number => order.indexOf(partyKey(party));
  return <Row extends { party: Party }>(rows: readonly Row[]): Row[] =>
    [...rows]
      .sort((left, right) => place(left) - place(right))
      .map((row) => ({ ...row, party: parties.get(partyKey(row.party)) ?? row.party }));
}

export function runningCostsOf(actions: readonly Insats[]): RunningCosts {
  const costs = actions.flatMap((action) => {
    const { löpande_kostnad: cost } = action;
    if (cost === undefined) return [];
    return [{ action, party: partyOf(cost.betalas_av), from: cost.från, kronor: kronor(cost.tkr_per_år) }];
  });
  const years = [...new Set(costs.flatMap(({ from }) => from ?? []))].sort((left, right) => left - right);
  const amountsOf = (some: typeof costs): { amounts: number[]; total: number } => ({
    amounts: years.map((year) =>
      thousands(
        sum(some.filter(({ from }) => from !== undefined && from <= year).map((cost) => cost.kronor)),
      ),
    ),
    total: thousands(sum(some.map((cost) => cost.kronor))),
  });
  const { amounts: totals, total } = amountsOf(costs);
  return {
    years,
    rows: grouped(costs).map(({ party, items }) => ({ party, ...amountsOf(items) })),
    totals,
    total,
    withoutYear: costs.filter(({ from }) => from === undefined).map(({ action }) => action),
  };
}

export function benefitsOf(actions: readonly Insats[]): Benefits {
  const benefits = actions.flatMap(({ nytta }) => {
    if (nytta === undefined) return [];
    const amount = nytta.tkr_per_år === undefined ? undefined : kronor(nytta.tkr_per_år);
    return [{ party: partyOf(nytta.tas_hem_av), kronor: amount }];
  });
  const summaryOf = (some: typeof benefits): Omit<Benefits, 'rows'> => {
    const counted = some.flatMap((benefit) => benefit.kronor ?? []);
    return { actions: some.length, counted: counted.length, total: thousands(sum(counted)) };
  };
  return {
    rows: grouped(benefits).map(({ party, items }) => ({ party, ...summaryOf(items) })),
    ...summaryOf(benefits),
  };
}

function grouped<Item extends { party: Party }>(items: readonly Item[]): { party: Party; items: Item[] }[] {
  const groups = new Map<string, { party: Party; items: Item[] }>();
  for (const item of items) {
    const group = groups.get(partyKey(item.party)) ?? { party: item.party, items: [] };
    group.items.push(item);
    groups.set(partyKey(item.party), group);
  }
  return [...groups.values()];
}
