import { nameKey } from '../language/names.js';
import { memberFinder } from './named-members.js';
import { byText, inOrder } from './order.js';
import type { MemberAction, MemberSummary } from './summary.js';

/** An action as one member tells of it. */
export interface Telling {
  member: MemberSummary;
  action: MemberAction;
  /** Codes of other members that it names. */
  partners: string[];
  /** Whether its cost is shared with other members, so that its amounts are the whole cost and not the member's part. */
  isShared: boolean;
  /** Whether the member itself pays the running cost: what two members pay each is not the same money. */
  paysItself: boolean;
}

/** An action with all who tell of it. */
export interface TracedAction {
  /** The id that most use; of several the first. */
  id: string;
  name: string;
  isRegional: boolean;
  /** In the order of the members. */
  tellings: Telling[];
  /** Members whom somebody names as a partner, and who do not tell of the action themselves. */
  missing: MemberSummary[];
}

/**
 * Every action of the region once. Members tell of the same action when they have it under the same id, or when one of them
 * names the other as a partner and they call it by the same name.
 */
export function traceActions(members: readonly MemberSummary[], regionName: string): TracedAction[] {
  const tellings = tellingsOf(members, regionName);
  const groups = new Map<number, Telling[]>();
  const joined = joinedWith(tellings);
  for (const [index, telling] of tellings.entries()) {
    const first = joined(index);
    groups.set(first, [...(groups.get(first) ?? []), telling]);
  }
  return [...groups.values()]
    .map((group) => tracedAction(group, members))
    .sort((one, other) => byText(one.id, other.id));
}

function tellingsOf(members: readonly MemberSummary[], regionName: string): Telling[] {
  const find = memberFinder(members);
  const region = nameKey(regionName);
  return inOrder(members).flatMap((member) =>
    [...member.actions]
      .sort((one, other) => byText(one.id, other.id))
      .map((action) => {
        const others = (words: readonly string[]): string[] =>
          [...new Set(words.flatMap(find))].filter((code) => code !== member.code).sort(byText);
        const isElsewhere = (words: string): boolean =>
          others([words]).length > 0 || nameKey(words) === region;
        return {
          member,
          action,
          partners: others(action.named),
          isShared: action.sharers.some(isElsewhere),
          paysItself: action.payer !== undefined && !isElsewhere(action.payer),
        };
      }),
  );
}

/** Gives the number of the first telling of the same action. */
function joinedWith(tellings: readonly Telling[]): (index: number) => number {
  const first = tellings.map((_, index) => index);
  const find = (index: number): number => {
    const before = first[index] ?? index;
    return before === index ? index : find(before);
  };
  const join = (one: number, other: number): void => {
    const [low, high] = [find(one), find(other)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) first[high] = low;
  };
  const [byId, byName] = [new Map<string, number>(), new Map<string, number[]>()];
  for (const [index, { action }] of tellings.entries()) {
    const known = byId.get(action.id);
    if (known === undefined) byId.set(action.id, index);
    else join(known, index);
    const name = nameKey(action.name);
    byName.set(name, [...(byName.get(name) ?? []), index]);
  }
  for (const [index, { action, partners }] of tellings.entries())
    for (const other of byName.get(nameKey(action.name)) ?? [])
      if (partners.includes(tellings[other]?.member.code ?? '')) join(index, other);
  return find;
}

function tracedAction(tellings: readonly Telling[], members: readonly MemberSummary[]): TracedAction {
  const tell = new Set(tellings.map(({ member }) => member.code));
  const named = new Set(tellings.flatMap(({ partners }) => partners));
  const regional = tellings.find(({ action }) => action.isRegional) ?? tellings[0];
  return {
    id: regional?.action.id ?? mostUsed(tellings.map(({ action }) => action.id)),
    name: mostUsed(tellings.map(({ action }) => action.name)),
    isRegional: tellings.some(({ action }) => action.isRegional),
    tellings: [...tellings],
    missing: inOrder(members).filter(({ code }) => named.has(code) && !tell.has(code)),
  };
}

/** Of several that are used as much, the first by its letters. */
function mostUsed(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort(([one, ones], [other, others]) => others - ones || byText(one, other));
  return most?.[0] ?? '';
}
