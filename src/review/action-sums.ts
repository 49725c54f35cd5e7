import type { Agenda, Insats } from '../answers/agenda.js';
import { actionsOf } from './items.js';
import { sumOf } from './swedish-numbers.js';

/** What the actions' own amounts add up to, in tkr. */
export interface ActionSums {
  /** All financing, all years. */
  total: number;
  /** All financing of a year. */
  byYear: ReadonlyMap<number, number>;
  /** Every sum that a text may rightly call the actions' sum: the total, with and without some of the money. */
  all: readonly number[];
  /** For a year: its total, and what each source and each budget item gives. */
  allOf: (year: number) => readonly number[];
}

interface Amount {
  year: number;
  tkr: number;
  source: string;
  /** The budget item. */
  label: string;
  /** Who pays; for shared money each part's share is an amount of its own. */
  payer: string;
}

/** Undefined when no action states an amount. */
export function actionSums(agenda: Agenda): ActionSums | undefined {
  const actions = actionsOf(agenda).map(({ value }) => value);
  const amounts = actions.flatMap(amountsOf);
  if (amounts.length === 0) return undefined;
  const years = [...new Set(amounts.map(({ year }) => year))];
  const byYear = new Map(years.map((year) => [year, total(amounts.filter((one) => one.year === year))]));
  return {
    total: total(amounts),
    byYear,
    all: [...sumsOf(amounts), ...yearlySums(actions), ...byYear.values()],
    allOf: (year) => sumsOf(amounts.filter((one) => one.year === year)),
  };
}

function amountsOf(action: Insats): Amount[] {
  const shares = action.kostnadsdelning ?? [];
  return (action.finansiering ?? []).flatMap(({ källa: source, benämning: label = '', tkr = {} }) =>
    Object.entries(tkr).flatMap(([year, amount]): Amount[] => {
      const one = { year: Number(year), source, label };
      if (source !== 'gemensam' || shares.length === 0) {
        return [{ ...one, tkr: amount, payer: source === 'extern' ? label : (action.ansvarig ?? '') }];
      }
      const paid = shares.map(({ part, andel }) => ({ ...one, tkr: (amount * andel) / 100, payer: part }));
      return [...paid, { ...one, tkr: amount - total(paid), payer: '' }]; // shares need not add up to 100
    }),
  );
}

/**
 * The total, with and without what others pay; what each budget item and each payer gives, and what each kind of source
 * gives, alone and together with others.
 */
function sumsOf(amounts: readonly Amount[]): number[] {
  const partsBy = (key: 'source' | 'label' | 'payer'): number[] =>
    [...new Set(amounts.map((one) => one[key]))].map((value) =>
      total(amounts.filter((one) => one[key] === value)),
    );
  const isOwn = ({ payer }: Amount): boolean => !/ kommun$|^region | region$|s stad$/i.test(payer);
  const own = amounts.filter(isOwn);
  return [
    total(amounts),
    total(own),
    total(own.filter(({ source }) => source !== 'extern')),
    ...partsBy('label'),
    ...partsBy('payer'),
    ...subsetsOf(partsBy('source')).map(sumOf),
  ];
}

/** Of the few kinds of sources. */
function subsetsOf(numbers: readonly number[]): number[][] {
  return numbers
    .reduce<number[][]>((sets, number) => [...sets, ...sets.map((set) => [...set, number])], [[]])
    .slice(1);
}

/** What all actions cost a year when they are done, and what they gain. */
function yearlySums(actions: readonly Insats[]): number[] {
  return [
    sumOf(actions.map((action) => action.löpande_kostnad?.tkr_per_år ?? 0)),
    sumOf(actions.map((action) => action.nytta?.tkr_per_år ?? 0)),
  ];
}

function total(amounts: readonly Pick<Amount, 'tkr'>[]): number {
  return sumOf(amounts.map(({ tkr }) => tkr));
}
