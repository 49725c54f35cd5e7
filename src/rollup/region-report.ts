import type { Schema } from '../answers/schema.js';
import { formatNumber, formatYears } from '../language/format.js';
import type { RegionReportTerms, Terms } from '../language/terms.js';
import { coverageOf } from './coverage.js';
import { deviationsOf } from './deviations.js';
import { findingsOf } from './findings.js';
import { rollIndicators, type RolledIndicator } from './indicators.js';
import { traceActions, type TracedAction } from './joint-actions.js';
import { moneyOf, sumOf, type CountedAmount } from './money.js';
import { byText, inOrder } from './order.js';
import { runningCost } from './read-answers.js';
import type { MemberState, MemberSummary } from './summary.js';

/** What is known of the region beside its members. */
export interface RegionFacts {
  name: string;
  /** "version 2" of the template, when it is numbered. */
  version?: number;
  /** "2027-03-31" */
  lastDay?: string;
  /** Ids of the goals that the region's template has, in its order. */
  goals: readonly { id: string; name: string }[];
  schema: Schema;
  terms: Terms;
  /** What a rule of the review looks for, by the code of its findings. */
  ruleTitle: (code: string) => string | undefined;
}

export const states: readonly MemberState[] = ['complete', 'begun', 'not-begun', 'unreadable'];

/** Sources of funding in the order of the schema, as its answers have them. */
const sources = ['egen nämnd', 'central', 'gemensam', 'extern'] as const;

/**
 * What came back, as plain data with Swedish keys for the template of the report. The order of the summaries does not
 * matter.
 */
export function regionReport(summaries: readonly MemberSummary[], facts: RegionFacts) {
  const members = inOrder(summaries);
  const { terms } = facts;
  const words = terms.regionReport;
  const actions = traceActions(members, facts.name);
  const withErrors = members.filter(({ errorCount }) => errorCount > 0);
  return {
    region: facts.name,
    version: facts.version ?? false,
    sista_dag: facts.lastDay ?? false,
    antal: {
      alla: members.length,
      klara: ofState(members, 'complete').length,
      börjat: ofState(members, 'begun').length + ofState(members, 'complete').length,
      ej_börjat: ofState(members, 'not-begun').length,
      olästa: ofState(members, 'unreadable').length,
      med_fel: withErrors.length,
    },
    lägen: states.map((state) => {
      const here = ofState(members, state);
      return { läge: words.states[state], antal: here.length, vilka: here.map(({ shortName }) => shortName) };
    }),
    täckning: coverageOf(members, facts.schema, words),
    fel: withErrors.map(({ shortName, errorCount, errors }) => ({
      kommun: shortName,
      antal: errorCount,
      fler: errorCount > errors.length ? errorCount - errors.length : false,
      visade: errors.map(({ file, line, message }) => ({ fil: file, rad: line ?? false, vad: message })),
    })),
    avvikelser: deviationsOf(members, facts.schema),
    mål: goalsOf(members, facts),
    egna_mål: ownGoalsOf(members, facts),
    indikatorer: rollIndicators(members, unitWords(words)).map((one) => indicatorData(one, members, facts)),
    gemensamma: actions.filter(isJoint).map((action) => jointData(action, members, words)),
    att_kontrollera: actions.flatMap((action) => remarksOn(action, facts)),
    pengar: moneyData(actions, terms),
    anmärkningar: findingsOf(members, facts.schema, facts.ruleTitle),
  };
}

export function unitWords({ sameUnits, addableUnits, shareWords }: RegionReportTerms) {
  return { sameUnits, addable: addableUnits, shares: shareWords };
}

function ofState(members: readonly MemberSummary[], wanted: MemberState): MemberSummary[] {
  return members.filter(({ state }) => state === wanted);
}

function goalsOf(members: readonly MemberSummary[], { goals }: RegionFacts) {
  const begun = members.filter(hasAnswered).length;
  return goals.map(({ id, name }) => ({
    namn: name,
    antal: members.filter((member) => member.goals.some((goal) => goal.id === id)).length,
    av: begun,
  }));
}

/** Goals that members have added themselves. Those with the same id are one. */
function ownGoalsOf(members: readonly MemberSummary[], { goals: regional }: RegionFacts) {
  const own = new Map<string, { namn: string; kommuner: string[] }>();
  for (const { goals, shortName } of members)
    for (const { id, name } of goals) {
      if (regional.some((goal) => goal.id === id)) continue;
      const known = own.get(id) ?? { namn: name, kommuner: [] };
      own.set(id, { ...known, kommuner: [...known.kommuner, shortName] });
    }
  return [...own].sort(([one], [other]) => byText(one, other)).map(([, goal]) => goal);
}

export function hasAnswered({ state }: MemberSummary): boolean {
  return state === 'begun' || state === 'complete';
}

function indicatorData(
  { goal, measure, unit, hasOtherUnits, members: count, rows }: RolledIndicator,
  members: readonly MemberSummary[],
  { goals, terms }: RegionFacts,
) {
  const words = terms.regionReport;
  const named = [...goals, ...members.flatMap((member) => member.goals)].find(({ id }) => id === goal);
  return {
    mått: measure,
    enhet: unit === '' ? false : unit,
    mål: named?.name ?? goal,
    antal: count,
    andra_enheter: hasOtherUnits,
    rader: rows.map((row) => ({
      vad: words.values[row.what],
      år: row.years === undefined ? false : formatYears(...row.years),
      antal: row.count,
      regionens: row.regional,
      minst: formatNumber(row.least),
      median: formatNumber(row.median),
      mest: formatNumber(row.most),
      summa: row.sum === undefined ? false : formatNumber(row.sum),
    })),
  };
}

/** What several members carry, or somebody says that they do. */
export function isJoint({ tellings, missing }: TracedAction): boolean {
  return tellings.length > 1 || missing.length > 0;
}

/** "i mallen", "utpekad" when somebody names a partner, or else "samma id". */
export function kindOf({ isRegional, tellings }: TracedAction, words: RegionReportTerms): string {
  if (isRegional) return words.jointKinds.regional;
  return tellings.some(({ partners }) => partners.length > 0)
    ? words.jointKinds.named
    : words.jointKinds.sameId;
}

function jointData(action: TracedAction, members: readonly MemberSummary[], words: RegionReportTerms) {
  const { id, name, tellings, missing } = action;
  const answered = members.filter(hasAnswered).length;
  const counted = moneyOf(action).filter(({ source }) => source !== runningCost);
  return {
    id,
    namn: name,
    slag: kindOf(action, words),
    antal: tellings.length,
    alla: tellings.length === answered && answered > 1,
    kommuner: tellings.map(({ member }) => member.shortName),
    saknas: missing.map(({ shortName, state }) => ({
      namn: shortName,
      har_svarat: state === 'begun' || state === 'complete',
    })),
    tkr: counted.reduce((sum, { amount }) => sum + amount, 0),
  };
}

function remarksOn(action: TracedAction, { terms }: RegionFacts) {
  return moneyOf(action).flatMap(({ source, year, remark, amount }) =>
    remark === undefined
      ? []
      : [
          {
            namn: action.name,
            källa: sourceName(source, terms),
            år: year ?? false,
            skiljer: remark === 'differs',
            räknat: amount,
            kommuner: action.tellings.flatMap(({ member, action: told }) => {
              const money = told.money.filter((one) => one.source === source && one.year === year);
              const own = money.reduce((sum, one) => sum + one.amount, 0);
              return money.length === 0 ? [] : [{ namn: member.shortName, tkr: own }];
            }),
          },
        ],
  );
}

export function sourceName(source: string, { sources: names, regionReport: words }: Terms): string {
  return source === runningCost ? words.runningCost : (names[source] ?? source);
}

function moneyData(actions: readonly TracedAction[], terms: Terms) {
  const amounts = actions.flatMap((action) => moneyOf(action));
  const years = [...new Set(amounts.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const total = (of: readonly CountedAmount[]): number => of.reduce((sum, { amount }) => sum + amount, 0);
  const perYear = amounts.filter(({ year }) => year !== undefined);
  return {
    insatser: actions.length,
    med_pengar: actions.filter((action) => moneyOf(action).some(({ year }) => year !== undefined)).length,
    tid: years.length === 0 ? false : formatYears(years[0] ?? 0, years.at(-1) ?? 0),
    källor: sources.map((source) => sourceName(source, terms)),
    år: years.map((year) => ({
      år: year,
      belopp: sources.map((source) => sumOf(amounts, source, year)),
      summa: total(amounts.filter((one) => one.year === year)),
    })),
    alla_år: sources.map((source) => total(perYear.filter((one) => one.source === source))),
    summa: total(perYear),
    löpande: sumOf(amounts, runningCost),
  };
}
