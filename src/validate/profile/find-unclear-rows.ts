import { isGroup, partsAt } from '../../answers/parts.js';
import type { ProfileFile } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';

/** Rows of the control box that are neither a known fact nor a label with words of the profile's own, or both. */
export function findUnclearRows({ answers, places }: ProfileFile): Problem[] {
  return partsAt(answers, ['dokumentruta', '*']).flatMap(({ pointer, value }): Problem[] => {
    if (!isGroup(value)) return [];
    const has = (key: string): boolean => Object.hasOwn(value, key);
    const isKnown = has('uppgift') && !has('värde');
    const isOwn = has('värde') && has('etikett') && !has('uppgift');
    if (isKnown || isOwn) return [];
    const hint = has('uppgift') ? 'both' : has('värde') ? 'without-label' : 'neither';
    return [
      { code: 'validate/unclear-row', severity: 'error', place: places.key(pointer), details: {}, hint },
    ];
  });
}
