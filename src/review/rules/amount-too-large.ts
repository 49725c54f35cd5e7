import type { Agenda } from '../../answers/agenda.js';
import type { Pointer } from '../../answers/pointer.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { formatNumber } from '../../language/format.js';
import { actionsOf, itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/** Thousands of kronor. No action of a digital agenda costs so much in a year, in any municipality. */
const unheardOf = 200_000;

/** How far above the other amounts one must be to stand out. Kronor for thousands makes it a thousand times too large. */
const outlier = { tkr: 50_000, timesMedian: 100, othersAtLeast: 2 };

/** When even the smallest of several amounts is this large and all are even thousands, all are most likely in kronor. */
const allInKronor = { tkr: 20_000, amountsAtLeast: 3 };

/** An amount in kronor where thousands are wanted. */
export const amountTooLarge: Rule = {
  name: 'amount-too-large',
  *find({ agenda }) {
    const amounts = amountsOf(agenda).filter(({ tkr }) => tkr > 0);
    const sizes = amounts.map(({ tkr }) => tkr);
    const allDoubtful =
      amounts.length >= allInKronor.amountsAtLeast &&
      sizes.every((tkr) => tkr >= allInKronor.tkr && tkr % 1000 === 0);
    for (const [index, { pointer, action, tkr }] of amounts.entries()) {
      if (!allDoubtful && tkr < unheardOf && !standsOut(tkr, sizes.toSpliced(index, 1))) continue;
      yield {
        pointer,
        details: {
          action: excerpt(action),
          amount: formatNumber(tkr),
          millions: formatNumber(tkr / 1000),
          instead: String(tkr / 1000),
        },
      };
    }
  },
};

interface Amount {
  pointer: Pointer;
  /** The action's name. */
  action: string;
  tkr: number;
}

/** What is stated of one year, or for each year. */
function amountsOf(agenda: Agenda): Amount[] {
  return actionsOf(agenda).flatMap(({ pointer, value }) => {
    const { namn: action, löpande_kostnad, nytta } = value;
    const financed = itemsAt(`${pointer}/finansiering`, value.finansiering).flatMap((source) =>
      Object.entries(source.value.tkr ?? {}).map(([year, tkr]) => ({
        pointer: `${source.pointer}/tkr/${year}`,
        action,
        tkr,
      })),
    );
    const yearly = [
      { pointer: `${pointer}/löpande_kostnad/tkr_per_år`, action, tkr: löpande_kostnad?.tkr_per_år ?? 0 },
      { pointer: `${pointer}/nytta/tkr_per_år`, action, tkr: nytta?.tkr_per_år ?? 0 },
    ];
    return [...financed, ...yearly];
  });
}

function standsOut(tkr: number, others: readonly number[]): boolean {
  if (tkr < outlier.tkr || tkr % 1000 !== 0 || others.length < outlier.othersAtLeast) return false;
  return tkr >= outlier.timesMedian * medianOf(others);
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
