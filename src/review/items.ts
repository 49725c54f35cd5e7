import type { Agenda, Indikator, Insats, Mål, Område } from '../answers/agenda.js';
import type { Pointer } from '../answers/pointer.js';

/** An item of the answers with its place. */
export interface Item<Value> {
  pointer: Pointer;
  value: Value;
}

export function goalsOf(agenda: Agenda): Item<Mål>[] {
  return itemsAt('/övergripande_mål/mål', agenda.övergripande_mål?.mål);
}

export function areasOf(agenda: Agenda): Item<Område>[] {
  return itemsAt('/insatsområden/områden', agenda.insatsområden?.områden);
}

export function actionsOf(agenda: Agenda): Item<Insats>[] {
  return itemsAt('/insatser/lista', agenda.insatser?.lista);
}

export function indicatorsOf(agenda: Agenda): (Item<Indikator> & { goal: Mål })[] {
  return goalsOf(agenda).flatMap(({ pointer, value: goal }) =>
    itemsAt(`${pointer}/indikatorer`, goal.indikatorer).map((item) => ({ ...item, goal })),
  );
}

export function itemsAt<Value>(pointer: Pointer, list: readonly Value[] | undefined): Item<Value>[] {
  return (list ?? []).map((value, index) => ({ pointer: `${pointer}/${index}`, value }));
}

/** The items that do not answer a question of theirs, each with the place where the answer would stand. */
export function lacking<Value>(items: readonly Item<Value>[], key: keyof Value & string): Item<Value>[] {
  return items
    .filter(({ value }) => isMissing(value[key]))
    .map(({ pointer, value }) => ({ pointer: `${pointer}/${key}`, value }));
}

function isMissing(answer: unknown): boolean {
  return answer === undefined || (Array.isArray(answer) && answer.length === 0);
}
