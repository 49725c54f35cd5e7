import type { Agenda, Insats } from '../answers/agenda.js';
import { nameKey } from '../language/names.js';
import type { Terms } from '../language/terms.js';
import { actionsInOrder } from './overviews/goals.js';

/**
 * Functions are named in free text, all over the answers: a committee, a unit, a company, a neighbour. Here it is
 * settled what a function has to do with the actions.
 */

/** What the actions say of one function. Actions stand in the order in which they were given. */
export interface FunctionDuties {
  /** As it is spelled where it first appears. */
  name: string;
  accountable: Insats[];
  contributing: Insats[];
  /** Its percentage of a joint action's cost. */
  shares: { action: Insats; percent: number }[];
  /** Actions whose running cost it pays. */
  running: Insats[];
  /** Actions whose benefit it takes home. */
  benefits: Insats[];
}

/** Every function that an action names: first those that are accountable, then those that contribute, then the rest. */
export function dutiesIn(actions: readonly Insats[]): FunctionDuties[] {
  const functions = new Map<string, FunctionDuties>();
  const of = (name: string): FunctionDuties => {
    const known = functions.get(nameKey(name));
    const duties = known ?? {
      name,
      accountable: [],
      contributing: [],
      shares: [],
      running: [],
      benefits: [],
    };
    functions.set(nameKey(name), duties);
    return duties;
  };
  for (const action of actions) {
    const { ansvarig, medverkande = [], kostnadsdelning = [], löpande_kostnad, nytta } = action;
    if (ansvarig !== undefined) of(ansvarig).accountable.push(action);
    for (const name of uniqueNames(medverkande)) of(name).contributing.push(action);
    for (const { part, percent } of sharesOf(kostnadsdelning)) of(part).shares.push({ action, percent });
    if (löpande_kostnad?.betalas_av !== undefined) of(löpande_kostnad.betalas_av).running.push(action);
    if (nytta?.tas_hem_av !== undefined) of(nytta.tas_hem_av).benefits.push(action);
  }
  return [...functions.values()].sort((left, right) => rankOf(left) - rankOf(right));
}

function rankOf({ accountable, contributing, shares, running, benefits }: FunctionDuties): number {
  return [accountable, contributing, shares, running, benefits].findIndex((list) => list.length > 0);
}

/** The parties of a split, a party that is named twice counted once with the sum of its percentages. */
export function sharesOf(split: NonNullable<Insats['kostnadsdelning']>): { part: string; percent: number }[] {
  const parties = new Map<string, { part: string; percent: number }>();
  for (const { part, andel } of split) {
    const party = parties.get(nameKey(part)) ?? { part, percent: 0 };
    party.percent = Number((party.percent + andel).toFixed(6));
    parties.set(nameKey(part), party);
  }
  return [...parties.values()];
}

/**
 * The functions that own, contribute to or pay for actions: those that get an extract of their own. "Alla nämnder" is
 * no function but a way to name several.
 */
export function functionsIn(answers: unknown, terms: Terms): string[] {
  return dutiesIn(actionsInOrder(answers as Agenda)).flatMap(
    ({ name, accountable, contributing, shares, running }) => {
      const takesPart = [accountable, contributing, shares, running].some((list) => list.length > 0);
      return takesPart && !isEveryCommittee(name, terms) ? [name] : [];
    },
  );
}

/** Whether a name means every committee: "Alla nämnder", "Varje nämnd för sin verksamhet". */
export function isEveryCommittee(name: string, { everyCommittee }: Terms): boolean {
  const key = nameKey(name);
  return everyCommittee.some((words) => key === words || key.startsWith(`${words} `));
}

/**
 * Whether a name means somebody whom the agenda's municipalities do not decide over: another municipality, a region, an
 * authority, a company that does not have a municipality's name in its own.
 */
export function isOutside(name: string, { kommuner }: Agenda, { outside }: Terms): boolean {
  const key = nameKey(name);
  const isWritten = (pattern: string): boolean =>
    pattern.endsWith(' ')
      ? key.startsWith(pattern)
      : key === pattern.trim() || key.endsWith(` ${pattern.trim()}`);
  if (!outside.some(isWritten)) return false;
  const own = kommuner.flatMap(({ namn, kortnamn = namn }) => [namn, kortnamn]).map(nameKey);
  return !own.some((one) => one === key || key.split(' ').includes(one.replace(/ (?:kommun|stad)$/, '')));
}

/** Whether a function is one of those that "alla nämnder" means: its name has a word such as "nämnden". */
export function isCommittee(name: string, { committee }: Terms): boolean {
  return nameKey(name)
    .split(/[^\p{L}-]+/u)
    .some((word) => committee.some((ending) => word.endsWith(ending)));
}

function uniqueNames(names: readonly string[]): string[] {
  const keys = names.map(nameKey);
  return names.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
