import type { Agenda, Insats, Mål } from '../../answers/agenda.js';
import type { Terms } from '../../language/terms.js';
import { isSameName } from '../../language/names.js';
import { isCommittee, isEveryCommittee, isOutside, sharesOf } from '../functions.js';
import { benefitsOf, runningCostsOf } from './finances.js';
import { actionsInOrder } from './goals.js';
import {
  amountsIn,
  kronor,
  partyKey,
  paymentsIn,
  sum,
  tabulate,
  tabulateSources,
  thousands,
  yearsIn,
  type MoneyTable,
  type Payment,
  type Source,
} from './money.js';
import { rolesOf, type Role } from './roles.js';
import { yearWheel, type Activity } from './year.js';

/** What concerns one function: all that its own plan and budget need. Amounts are thousands of kronor. */
export interface Extract {
  /** Whether the municipalities do not decide over it: the agenda can ask, and it agrees or not. */
  isOutside: boolean;
  /** Actions that it is accountable for. */
  own: Insats[];
  /** Actions of others that it contributes to or helps to pay for. */
  joined: Joined[];
  /** Whether it shares the cost of any of those. */
  sharesCosts: boolean;
  /** Goals that any of its actions serve. */
  goals: { goal: Mål; own: Insats[]; joined: Insats[] }[];
  /** What it pays, action by action: together its row in the overview of who pays. */
  payments: MoneyTable<{ action: Insats; percent: number | undefined }>;
  /** The same by year, years without a payment left out. */
  budget: { year: number; amount: number }[];
  /** The money of its own actions, whoever pays: together its row in the overview by accountable function. */
  funding: MoneyTable<{ source: Source }>;
  /** Running costs that it pays. */
  running: YearlyAmounts;
  /** Benefits that it takes home. */
  benefits: YearlyAmounts;
  /** Activities of the year that are its own, or every committee's when it is one. */
  activities: Activity[];
  roles: Role[];
}

export interface Joined {
  action: Insats;
  /** Its percentage of the joint cost. */
  percent: number | undefined;
  /** Its part of the joint money in all; undefined when there is none to share. */
  amount: number | undefined;
}

/** Amounts a year, action by action. */
export interface YearlyAmounts {
  rows: { action: Insats; from: number | undefined; amount: number | undefined }[];
  total: number;
}

export function extractFor(agenda: Agenda, name: string, terms: Terms): Extract {
  const isIt = (other: string | undefined): boolean => other !== undefined && isSameName(other, name);
  const concernsIt = (other: string): boolean =>
    isIt(other) || (isCommittee(name, terms) && isEveryCommittee(other, terms));
  const percentOf = ({ kostnadsdelning = [] }: Insats): number | undefined =>
    sharesOf(kostnadsdelning).find(({ part }) => isIt(part))?.percent;

  const actions = actionsInOrder(agenda);
  const own = actions.filter(({ ansvarig }) => isIt(ansvarig));
  const others = actions.filter((action) => {
    const isContributing = (action.medverkande ?? []).some(concernsIt);
    const isPaying = percentOf(action) !== undefined || isIt(action.löpande_kostnad?.betalas_av);
    return !own.includes(action) && (isContributing || isPaying);
  });
  const itself = partyKey({ kind: 'function', name });
  const payments = paymentsIn(actions).filter(({ party }) => partyKey(party) === itself);
  const joined = others.map((action) => joinedBy(action, percentOf(action), payments));
  const years = yearsIn([...amountsIn(own), ...payments]);
  const running = actions.filter(({ löpande_kostnad }) => isIt(löpande_kostnad?.betalas_av));
  const realised = actions.filter(({ nytta }) => isIt(nytta?.tas_hem_av));
  const table: Extract['payments'] = tabulate(
    payments,
    years,
    ({ action, source }) => ({ action, percent: source === 'gemensam' ? percentOf(action) : undefined }),
    ({ action, source }) => `${action.id} ${source}`,
  );
  return {
    isOutside: isOutside(name, agenda, terms),
    own,
    joined,
    sharesCosts: joined.some(({ percent }) => percent !== undefined),
    goals: goalsServed(agenda, own, others),
    payments: table,
    budget: table.years
      .map((year, column) => ({ year, amount: table.totals[column] ?? 0 }))
      .filter(({ amount }) => amount > 0),
    funding: tabulateSources(amountsIn(own), years),
    running: {
      rows: running.map((action) => yearly(action, action.löpande_kostnad?.tkr_per_år)),
      total: runningCostsOf(running).total,
    },
    benefits: {
      rows: realised.map((action) => yearly(action, action.nytta?.tkr_per_år)),
      total: benefitsOf(realised).total,
    },
    activities: yearWheel(agenda, terms.months)
      .flatMap(({ activities }) => activities)
      .filter(({ ansvarig }) => ansvarig !== undefined && concernsIt(ansvarig)),
    roles: rolesOf(agenda, name),
  };
}

function joinedBy(action: Insats, percent: number | undefined, payments: readonly Payment[]): Joined {
  const parts = payments.filter((payment) => payment.action === action);
  const amount = parts.length === 0 ? undefined : thousands(sum(parts.map((part) => part.kronor)));
  return { action, percent, amount };
}

function goalsServed(agenda: Agenda, own: readonly Insats[], joined: readonly Insats[]): Extract['goals'] {
  return (agenda.övergripande_mål?.mål ?? []).flatMap((goal) => {
    const serving = (actions: readonly Insats[]): Insats[] =>
      actions.filter(({ mål = [] }) => mål.includes(goal.id));
    const served = { goal, own: serving(own), joined: serving(joined) };
    return served.own.length + served.joined.length > 0 ? [served] : [];
  });
}

function yearly(action: Insats, amount: number | undefined): YearlyAmounts['rows'][number] {
  return {
    action,
    from: action.löpande_kostnad?.från,
    amount: amount === undefined ? undefined : thousands(kronor(amount)),
  };
}
