import { groupMark, isGroup, type Group, type Value, type View } from '../answer-view.js';
import type { Slots } from '../slots.js';

/**
 * Data computed from the answers, as a template may see it: words become values that are written through slots, so
 * that no name a user has typed is read as Markdown, and an answer (an action, a goal) becomes the group that the
 * template knows it as, with its gaps and its places. Numbers and yes or no stay as they are.
 */
export function present(data: unknown, answers: View, slots: Slots): unknown {
  const groups = groupsIn(answers);
  const show = (item: unknown): unknown => {
    if (typeof item === 'string') return words(item, slots);
    if (typeof item !== 'object' || item === null) return item;
    if (Array.isArray(item)) return item.map(show);
    const group = groups.get(item);
    if (group !== undefined) return group;
    return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, show(value)]));
  };
  return show(data);
}

function words(raw: string, slots: Slots): Value {
  return { view: 'value', raw, toHTML: () => slots.emit({ kind: 'text', value: raw }) };
}

/** The groups of a view by the answers that they show. */
function groupsIn(view: View): Map<object, Group> {
  const groups = new Map<object, Group>();
  const collect = (one: View): void => {
    if (Array.isArray(one)) for (const item of one) collect(item);
    if (!isGroup(one)) return;
    const { raw } = one[groupMark];
    if (typeof raw === 'object' && raw !== null) groups.set(raw, one);
    for (const part of Object.values(one)) collect(part);
  };
  collect(view);
  return groups;
}
