import { nameKey } from '../language/names.js';
import { byText, inOrder } from './order.js';
import type { IndicatorValue, MemberIndicator, MemberSummary } from './summary.js';

/** What units are called, and which of them can be added. */
export interface UnitWords {
  /** Other ways of writing a unit, in small letters: "procent" is "%". */
  sameUnits: Readonly<Record<string, string>>;
  /** Units whose values can be added over municipalities, in small letters. */
  addable: readonly string[];
  /** Words that make a measure a share or a mean, which cannot be added whatever its unit: "andel", "per". */
  shares: readonly string[];
}

/** One measure over all members that give it in the same unit. */
export interface RolledIndicator {
  goal: string;
  key: string;
  measure: string;
  unit: string;
  /** Whether members give the same measure in other units, too: those are rows of their own. */
  hasOtherUnits: boolean;
  /** How many members have it. */
  members: number;
  rows: IndicatorRow[];
}

/** The values of one kind: of baselines and outcomes the latest of each member, of targets those of one year. */
export interface IndicatorRow {
  what: IndicatorValue['what'];
  /** First and last year; absent when no year is given. */
  years?: [number, number];
  count: number;
  /** How many of them that are the region's, which the member has left as they are. */
  regional: number;
  least: number;
  median: number;
  most: number;
  /** Only of numbers of things that the members have counted each for itself, the same year. */
  sum?: number;
}

/** Values of different units never meet, and shares are never added. */
export function rollIndicators(members: readonly MemberSummary[], words: UnitWords): RolledIndicator[] {
  const groups = new Map<string, MemberIndicator[]>();
  for (const { indicators } of inOrder(members))
    for (const indicator of indicators) {
      const key = JSON.stringify([indicator.goal, nameKey(indicator.key), unitOf(indicator, words)]);
      groups.set(key, [...(groups.get(key) ?? []), indicator]);
    }
  return [...groups]
    .sort(([one], [other]) => byText(one, other))
    .flatMap(([key, group]) =>
      rolled(
        group,
        [...groups.keys()].filter((other) => other !== key),
        words,
      ),
    );
}

function rolled(
  group: readonly MemberIndicator[],
  others: readonly string[],
  words: UnitWords,
): RolledIndicator[] {
  const [first] = [...group].sort((one, other) => byText(one.measure, other.measure));
  if (first === undefined) return [];
  const { goal, key, measure } = first;
  const latest = (what: IndicatorValue['what']): IndicatorValue[] =>
    group.flatMap(({ values }) => {
      const here = values.filter((one) => one.what === what);
      const last = Math.max(...here.map(({ year }) => year ?? 0));
      return here.filter(({ year }) => (year ?? 0) === last).slice(0, 1);
    });
  const targets = latest('target');
  const targetYears = [...new Set(targets.map(({ year }) => year ?? 0))].sort((a, b) => a - b);
  const isAddable = canAdd(first, words);
  return [
    {
      goal,
      key,
      measure,
      unit: first.unit ?? '',
      hasOtherUnits: others.some((other) => {
        const [otherGoal, otherKey] = JSON.parse(other) as [string, string];
        return otherGoal === goal && otherKey === nameKey(key);
      }),
      members: group.length,
      rows: [
        rowOf('baseline', latest('baseline'), isAddable),
        ...targetYears.map((year) =>
          rowOf(
            'target',
            targets.filter((one) => (one.year ?? 0) === year),
            isAddable,
          ),
        ),
        rowOf('outcome', latest('outcome'), isAddable),
      ].flat(),
    },
  ];
}

function rowOf(
  what: IndicatorValue['what'],
  values: readonly IndicatorValue[],
  isAddable: boolean,
): IndicatorRow[] {
  if (values.length === 0) return [];
  const numbers = values.map(({ value }) => value).sort((a, b) => a - b);
  const years = values.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const [earliest, last] = [years[0], years.at(-1)];
  const regional = values.filter(({ isOwn }) => !isOwn).length;
  const isSameYear = new Set(values.map(({ year }) => year)).size === 1;
  const canBeAdded = isAddable && regional === 0 && isSameYear && values.length > 1;
  return [
    {
      what,
      ...(earliest === undefined || last === undefined ? {} : { years: [earliest, last] }),
      count: values.length,
      regional,
      least: numbers[0] ?? 0,
      median: medianOf(numbers),
      most: numbers.at(-1) ?? 0,
      ...(canBeAdded ? { sum: tidy(numbers.reduce((sum, one) => sum + one, 0)) } : {}),
    },
  ];
}

/** `numbers` in order. */
function medianOf(numbers: readonly number[]): number {
  const middle = Math.floor(numbers.length / 2);
  const upper = numbers[middle] ?? 0;
  return numbers.length % 2 === 1 ? upper : tidy(((numbers[middle - 1] ?? upper) + upper) / 2);
}

/** 0.1 + 0.2 is 0.3 to a reader. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** "" when none is given, which is not the same as any unit. */
function unitOf({ unit }: MemberIndicator, { sameUnits }: UnitWords): string {
  const key = nameKey(unit ?? '');
  return sameUnits[key] ?? key;
}

function canAdd(indicator: MemberIndicator, words: UnitWords): boolean {
  const measure = nameKey(indicator.measure).split(/[^\p{L}\p{N}]+/u);
  return (
    words.addable.includes(unitOf(indicator, words)) && !measure.some((word) => words.shares.includes(word))
  );
}
