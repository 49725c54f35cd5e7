import { partsAt, textOf } from '../../answers/parts.js';
import { pointerTo } from '../../answers/pointer.js';
import type { ConsultationFile } from '../../answers/project.js';
import type { Problem, Severity } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { nameKey } from '../../language/names.js';

/** What two consultees should not share. A mailbox can be meant for two councils; a name never is. */
const shared: readonly { key: string; code: string; severity: Severity }[] = [
  { key: 'namn', code: 'validate/consultee-twice', severity: 'error' },
  { key: 'e_post', code: 'validate/address-twice', severity: 'info' },
];

/** Consultees that stand twice in the list, or would get the same message twice. */
export function findRepeatedConsultees({ answers, places }: ConsultationFile): Problem[] {
  return shared.flatMap(({ key, code, severity }) => {
    const first = new Map<string, number | undefined>();
    return partsAt(answers, ['remissinstanser', '*']).flatMap(({ pointer, value }): Problem[] => {
      const words = textOf(value, key);
      if (words === undefined) return [];
      const place = places.value(pointerTo(pointer, key));
      const known = nameKey(words);
      if (!first.has(known)) {
        first.set(known, place.line);
        return [];
      }
      const details = { written: excerpt(words), line: first.get(known) ?? 1 };
      return [{ code, severity, place, details }];
    });
  });
}
