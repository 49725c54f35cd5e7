import type { Agenda } from '../answers/agenda.js';
import { itemsAt, type Item } from './items.js';

/** The diarienummer of the document and of its decisions. */
export function caseNumbersOf({ dokument }: Agenda): Item<string>[] {
  const decisions = itemsAt('/dokument/beslut', dokument.beslut).map(({ pointer, value }) => ({
    pointer: `${pointer}/diarienummer`,
    value: value.diarienummer,
  }));
  return [{ pointer: '/dokument/diarienummer', value: dokument.diarienummer }, ...decisions].flatMap(
    ({ pointer, value }) => (value === undefined ? [] : [{ pointer, value }]),
  );
}
