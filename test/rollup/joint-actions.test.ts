import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { traceActions } from '../../src/rollup/joint-actions.js';
import { moneyOf, type CountedAmount } from '../../src/rollup/money.js';
import { action, summary, type ActionCase } from './summaries.js';

interface Case {
  name: string;
  members: Record<string, ActionCase[]>;
  counted?: Record<string, Record<string, number>>;
  remarks?: Record<string, string>;
  joint?: Record<string, string[]>;
  missing?: Record<string, string[]>;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'joint-actions.cases.yaml'), 'utf8')) as Case[];

const keyOf = ({ source, year }: CountedAmount): string =>
  year === undefined ? source : `${source} ${year}`;

describe('the actions of a region', () => {
  it.each(cases)('$name', ({ members, counted, remarks, joint, missing }) => {
    const summaries = Object.entries(members).map(([name, actions]) =>
      summary(name, { actions: actions.map(action) }),
    );
    for (const order of [summaries, [...summaries].reverse()]) {
      const traced = traceActions(order, 'Region Råkriket');
      const amounts = traced.flatMap((one) => moneyOf(one).map((amount) => ({ id: one.id, ...amount })));
      if (counted !== undefined) {
        const found: Record<string, Record<string, number>> = {};
        for (const one of amounts) (found[one.id] ??= {})[keyOf(one)] = one.amount;
        expect(found).toEqual(counted);
      }
      const remarked = amounts.flatMap((one) => (one.remark === undefined ? [] : [[keyOf(one), one.remark]]));
      if (remarks !== undefined) expect(Object.fromEntries(remarked)).toEqual(remarks);
      const codes = (of: 'tellings' | 'missing'): Record<string, string[]> =>
        Object.fromEntries(
          traced.flatMap((one) => {
            const list = of === 'missing' ? one.missing : one.tellings.map(({ member }) => member);
            return list.length > (of === 'missing' ? 0 : 1) ? [[one.id, list.map(({ code }) => code)]] : [];
          }),
        );
      if (joint !== undefined) expect(codes('tellings')).toEqual(joint);
      if (missing !== undefined) expect(codes('missing')).toEqual(missing);
    }
  });
});
