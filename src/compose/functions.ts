import { partsAt } from '../answers/parts.js';

/** The functions that own, contribute to or pay for actions, in the order in which they first appear. */
export function functionsIn(answers: unknown): string[] {
  const names = partsAt(answers, ['insatser', 'lista', '*']).flatMap(({ value: action }) =>
    [
      ...partsAt(action, ['ansvarig']),
      ...partsAt(action, ['medverkande', '*']),
      ...partsAt(action, ['kostnadsdelning', '*', 'part']),
    ].flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
  return [...new Set(names)];
}
