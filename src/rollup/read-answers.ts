import { isGroup, textOf, valueOf, type Group } from '../answers/parts.js';
import { pointerTo, type Pointer } from '../answers/pointer.js';
import type { Schema } from '../answers/schema.js';
import { answerAt } from '../region/answer-at.js';
import { partAt } from '../region/part-path.js';
import type { MemberProject } from '../region/region.js';
import type { IndicatorValue, MemberAction, MemberGoal, MemberIndicator, Money } from './summary.js';

/** What a running cost is called among the sources of funding. */
export const runningCost = 'running';

const goalList = '/övergripande_mål/mål';
const actionList = '/insatser/lista';

/** An item of a list. Answers that have errors may be of any kind: what is no item is passed over. */
interface Item {
  pointer: Pointer;
  value: Group;
}

export function goalsOf({ project }: MemberProject): MemberGoal[] {
  return itemsAt(project.answers, goalList).flatMap(({ value }) => {
    const id = textOf(value, 'id');
    return id === undefined ? [] : [{ id, name: textOf(value, 'namn') ?? id }];
  });
}

export function indicatorsOf(agenda: MemberProject): MemberIndicator[] {
  const { answers } = agenda.project;
  return itemsAt(answers, goalList).flatMap((goal) =>
    itemsAt(answers, pointerTo(goal.pointer, 'indikatorer')).flatMap(({ pointer, value }) => {
      const measure = textOf(value, 'mått');
      const unit = textOf(value, 'enhet');
      const id = textOf(goal.value, 'id');
      if (measure === undefined || id === undefined) return [];
      return [
        {
          goal: id,
          key: textOf(value, 'id') ?? measure,
          measure,
          ...(unit === undefined ? {} : { unit }),
          values: [
            ...valueIn('baseline', pointerTo(pointer, 'utgångsvärde'), agenda),
            ...valueIn('target', pointerTo(pointer, 'målvärde'), agenda),
            ...itemsAt(answers, pointerTo(pointer, 'utfall')).flatMap((one) =>
              valueIn('outcome', one.pointer, agenda),
            ),
          ],
        },
      ];
    }),
  );
}

/** "ej mätt" is no value. */
function valueIn(what: IndicatorValue['what'], pointer: Pointer, agenda: MemberProject): IndicatorValue[] {
  const group = answerAt(agenda.project.answers, pointer);
  const [value, year] = [valueOf(group, 'värde'), valueOf(group, 'år')];
  if (typeof value !== 'number' || !Number.isFinite(value)) return [];
  const isOwn = agenda.overlay.templateAt(pointerTo(pointer, 'värde')) !== value;
  return [{ what, ...(typeof year === 'number' ? { year } : {}), value, isOwn }];
}

export function actionsOf({ project, template }: MemberProject, schema: Schema): MemberAction[] {
  return itemsAt(project.answers, actionList).flatMap(({ value }) => {
    const id = textOf(value, 'id');
    if (id === undefined) return [];
    const regional = partAt(['insatser', 'lista', id], schema, template)?.value;
    const sharers = itemsIn(value['kostnadsdelning']).flatMap((one) => textOf(one, 'part') ?? []);
    const contributors = value['medverkande'];
    const payer = textOf(value['löpande_kostnad'], 'betalas_av');
    const others = Array.isArray(contributors) ? contributors.filter((one) => typeof one === 'string') : [];
    return [
      {
        id,
        name: textOf(value, 'namn') ?? id,
        isRegional: regional !== undefined,
        named: [...new Set([textOf(value, 'ansvarig') ?? '', ...others, ...sharers])].filter(Boolean),
        sharers,
        ...(payer === undefined ? {} : { payer }),
        money: moneyOf(value, regional),
      },
    ];
  });
}

/**
 * An amount is the member's own when the region's template does not say the same: a list of sources is written anew when
 * one of its amounts is changed, and the others are the region's all the same.
 */
function moneyOf(action: Group, regional: unknown): Money[] {
  const given = amountsOf(regional);
  return [...amountsOf(action)].map(([key, amount]) => {
    const [source, year] = JSON.parse(key) as [string, number | null];
    return { source, ...(year === null ? {} : { year }), amount, isOwn: given.get(key) !== amount };
  });
}

/** By source and year; several amounts of the same source and year are one. */
function amountsOf(action: unknown): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (source: string, year: number | null, amount: unknown): void => {
    if (typeof amount !== 'number' || !Number.isFinite(amount) || amount === 0) return;
    const key = JSON.stringify([source, year]);
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const source of itemsIn(valueOf(action, 'finansiering'))) {
    const [name, amounts] = [textOf(source, 'källa'), source['tkr']];
    if (name === undefined || !isGroup(amounts)) continue;
    for (const [year, amount] of Object.entries(amounts))
      if (/^\d{4}$/.test(year)) add(name, Number(year), amount);
  }
  add(runningCost, null, valueOf(valueOf(action, 'löpande_kostnad'), 'tkr_per_år'));
  return sums;
}

function itemsAt(answers: unknown, list: Pointer): Item[] {
  const value = answerAt(answers, list);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) =>
    isGroup(item) ? [{ pointer: pointerTo(list, index), value: item }] : [],
  );
}

function itemsIn(list: unknown): Group[] {
  return Array.isArray(list) ? list.filter(isGroup) : [];
}
