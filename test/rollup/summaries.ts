import type { MemberAction, MemberSummary, Money } from '../../src/rollup/summary.js';

/** A member who has answered, with nothing but what a test gives it. */
export function summary(name: string, more: Partial<MemberSummary> = {}): MemberSummary {
  return {
    code: name.toLowerCase(),
    name: `${name} kommun`,
    shortName: name,
    state: 'begun',
    isJudged: true,
    chapters: [],
    errorCount: 0,
    errors: [],
    findings: [],
    deviations: [],
    goals: [],
    indicators: [],
    actions: [],
    ...more,
  };
}

/** An action as a case writes it: only what the case is about. */
export interface ActionCase {
  id: string;
  name?: string;
  regional?: boolean;
  named?: string[];
  sharers?: string[];
  payer?: string;
  /** [source, year or "running", amount, "region" when it is the template's] */
  money?: [source: string, year: number | null, amount: number, whose?: 'region'][];
}

export function action({
  id,
  name = id,
  regional = false,
  named = [],
  sharers = [],
  payer,
  money = [],
}: ActionCase): MemberAction {
  return {
    id,
    name,
    isRegional: regional,
    named: [...named, ...sharers],
    sharers,
    ...(payer === undefined ? {} : { payer }),
    money: money.map(([source, year, amount, whose]): Money => ({
      source,
      ...(year === null ? {} : { year }),
      amount,
      isOwn: whose !== 'region',
    })),
  };
}
