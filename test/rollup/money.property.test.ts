import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceActions } from '../../src/rollup/joint-actions.js';
import { moneyOf } from '../../src/rollup/money.js';
import type { MemberSummary } from '../../src/rollup/summary.js';
import { action, summary, type ActionCase } from './summaries.js';

const names = ['Alby', 'Berg', 'Ceder', 'Dala', 'Ekeby'];
const sources = ['egen nämnd', 'central', 'gemensam', 'extern'];

const anyAction = (id: string): fc.Arbitrary<ActionCase> =>
  fc.record({
    id: fc.constant(id),
    named: fc.subarray(names),
    sharers: fc.subarray([...names.map((name) => `${name} kommun`), 'Socialnämnden']),
    money: fc.array(
      fc.tuple(fc.constantFrom(...sources), fc.constantFrom(2027, 2028), fc.integer({ min: 1, max: 500 })),
      { maxLength: 4 },
    ),
  });

const anyMembers: fc.Arbitrary<MemberSummary[]> = fc.tuple(
  ...names.map((name) =>
    fc
      .subarray(['a', 'b', 'c'])
      .chain((ids) => fc.tuple(...ids.map(anyAction)))
      .map((actions) => summary(name, { actions: actions.map((one) => withOneAmountEach(one)).map(action) })),
  ),
);

/** As summaries are: one amount for each source and year. */
function withOneAmountEach(one: ActionCase): ActionCase {
  const seen = new Map((one.money ?? []).map((money) => [`${money[0]} ${String(money[1])}`, money]));
  return { ...one, money: [...seen.values()] };
}

const total = (members: readonly MemberSummary[]): number =>
  traceActions(members, 'Region Råkriket')
    .flatMap((one) => moneyOf(one))
    .reduce((sum, { amount }) => sum + amount, 0);

const plainTotal = (members: readonly MemberSummary[]): number =>
  members
    .flatMap(({ actions }) => actions.flatMap(({ money }) => money))
    .reduce((sum, { amount }) => sum + amount, 0);

describe('money over the members', () => {
  it('is the same whatever the order of the members', () => {
    fc.assert(
      fc.property(anyMembers, fc.nat(), (members, turn) => {
        const at = turn % members.length;
        const turned = [...members.slice(at), ...members.slice(0, at)].reverse();
        expect(traceActions(turned, 'R').map((one) => [one.id, moneyOf(one)])).toEqual(
          traceActions(members, 'R').map((one) => [one.id, moneyOf(one)]),
        );
      }),
    );
  });

  it('is never more than all that is told of, and never less than what one member tells of', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        expect(total(members)).toBeLessThanOrEqual(plainTotal(members));
        for (const member of members) expect(total(members)).toBeGreaterThanOrEqual(plainTotal([member]));
      }),
    );
  });

  it('is the plain sum when nothing is joint', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        const alone = members.map((member) => ({
          ...member,
          actions: member.actions.map((one) => ({
            ...one,
            id: `${member.code}-${one.id}`,
            name: `${member.code} ${one.id}`,
            named: [],
            sharers: [],
          })),
        }));
        expect(total(alone)).toBe(plainTotal(alone));
      }),
    );
  });

  it('does not grow when one more member tells of a shared action in the same words', () => {
    fc.assert(
      fc.property(anyAction('a'), (told) => {
        const shared = { ...withOneAmountEach(told), sharers: ['Alby kommun', 'Berg kommun'] };
        const one = summary('Alby', { actions: [action(shared)] });
        const two = [one, summary('Berg', { actions: [action(shared)] })];
        const three = [...two, summary('Ceder', { actions: [action(shared)] })];
        expect(total(two)).toBe(plainTotal([one]));
        expect(total(three)).toBe(total(two));
      }),
    );
  });
});
