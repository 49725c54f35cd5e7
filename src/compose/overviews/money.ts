import type { Finansieringskälla, Insats } from '../../answers/agenda.js';
import { nameKey } from '../../language/names.js';
import { sharesOf } from '../functions.js';
import { divide } from './divide.js';

/**
 * The money of the actions, seen from several sides. Everything is counted in whole kronor, so that sums are exact and
 * every table adds up to the same, and told in thousands of kronor, as it was typed. An action is counted once,
 * however many goals it serves and however many functions share its cost.
 */

export type Source = Finansieringskälla['källa'];

/**
 * Who pays, answers or takes home: a function, a purse that is no function, or nobody yet: nobody is named, or joint
 * money is not divided.
 */
export type Party =
  { kind: 'function'; name: string } | { kind: 'central' | 'external' | 'undivided' | 'nobody' };

/** One action's money from one source in one year. */
export interface Amount {
  action: Insats;
  source: Source;
  year: number;
  kronor: number;
}

/** An amount, or part of one, and who pays it. */
export interface Payment extends Amount {
  party: Party;
}

/** Rows by years. Amounts and totals are thousands of kronor, with what decimals they have. */
export interface MoneyTable<Row> {
  years: number[];
  rows: (Row & { amounts: number[]; total: number })[];
  totals: number[];
  total: number;
}

export function amountsIn(actions: readonly Insats[]): Amount[] {
  return actions.flatMap((action) =>
    (action.finansiering ?? []).flatMap(({ källa: source, tkr = {} }) =>
      Object.entries(tkr).map(([year, amount]) => ({
        action,
        source,
        year: Number(year),
        kronor: kronor(amount),
      })),
    ),
  );
}

/** The same money by who pays it. A split divides joint money only; the other sources have their payer. */
export function paymentsIn(actions: readonly Insats[]): Payment[] {
  return actions.flatMap((action) => {
    const amounts = amountsIn([action]);
    const party = partyOf(action.ansvarig);
    const simple = amounts.flatMap((amount): Payment[] => {
      if (amount.source === 'egen nämnd') return [{ ...amount, party }];
      if (amount.source === 'central') return [{ ...amount, party: { kind: 'central' } }];
      if (amount.source === 'extern') return [{ ...amount, party: { kind: 'external' } }];
      return [];
    });
    return [...simple, ...sharedIn(action, amounts)];
  });
}

function sharedIn(action: Insats, amounts: readonly Amount[]): Payment[] {
  const shares = sharesOf(action.kostnadsdelning ?? []);
  const joint = amounts.filter(({ source }) => source === 'gemensam');
  return yearsIn(joint).flatMap((year) => {
    const whole = sum(joint.filter((amount) => amount.year === year).map((amount) => amount.kronor));
    const { parts, rest } = divide(
      whole,
      shares.map(({ percent }) => percent),
    );
    const payment = (party: Party, part: number): Payment => ({
      action,
      source: 'gemensam',
      year,
      kronor: part,
      party,
    });
    return [
      ...shares.map(({ part: name }, index) => payment({ kind: 'function', name }, parts[index] ?? 0)),
      ...(rest === 0 ? [] : [payment({ kind: 'undivided' }, rest)]),
    ];
  });
}

export function partyOf(name: string | undefined): Party {
  return name === undefined ? { kind: 'nobody' } : { kind: 'function', name };
}

/** What tells parties apart. */
export function partyKey(party: Party): string {
  return party.kind === 'function' ? `function ${nameKey(party.name)}` : party.kind;
}

export function tabulateSources(
  amounts: readonly Amount[],
  years: readonly number[],
): MoneyTable<{ source: Source }> {
  return tabulate(
    amounts,
    years,
    ({ source }) => ({ source }),
    ({ source }) => source,
  );
}

/** A table of money by party. */
export function tabulateParties(
  entries: readonly { year: number; kronor: number; party: Party }[],
  years: readonly number[],
): MoneyTable<{ party: Party }> {
  return tabulate(
    entries,
    years,
    ({ party }) => ({ party }),
    ({ party }) => partyKey(party),
  );
}

/** A table of money, its rows in the order in which their keys first appear. */
export function tabulate<Entry extends { year: number; kronor: number }, Row>(
  entries: readonly Entry[],
  years: readonly number[],
  rowOf: (entry: Entry) => Row,
  keyOf: (entry: Entry) => string,
): MoneyTable<Row> {
  const rows = new Map<string, { row: Row; kronor: number[] }>();
  for (const entry of entries) {
    const found = rows.get(keyOf(entry)) ?? { row: rowOf(entry), kronor: years.map(() => 0) };
    const column = years.indexOf(entry.year);
    found.kronor[column] = (found.kronor[column] ?? 0) + entry.kronor;
    rows.set(keyOf(entry), found);
  }
  const columns = years.map((_, column) => sum([...rows.values()].map((row) => row.kronor[column] ?? 0)));
  return {
    years: [...years],
    rows: [...rows.values()].map(({ row, kronor: amounts }) => ({
      ...row,
      amounts: amounts.map(thousands),
      total: thousands(sum(amounts)),
    })),
    totals: columns.map(thousands),
    total: thousands(sum(columns)),
  };
}

/** The years that have money, earliest first. */
export function yearsIn(entries: readonly { year: number }[]): number[] {
  return [...new Set(entries.map(({ year }) => year))].sort((left, right) => left - right);
}

/** Thousands of kronor, as they are typed, in whole kronor. */
export function kronor(amount: number): number {
  return Math.round(amount * 1000);
}

export function thousands(amount: number): number {
  return amount / 1000;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
