import type { RegionAnswers } from '../answers/region.js';
import type { Places } from '../answers/project.js';
import type { MemberEntry } from '../region/region.js';

/** A municipality of the register. */
export interface Registered {
  code: string;
  short: string;
  name: string;
  county: string;
}

/** The word that stands for every county. */
export const everyCounty = 'alla';

/**
 * The members of a region: those of the register by their codes, then its own entries as they are listed. Each once; codes
 * that are in no register are left out, and told elsewhere.
 */
export function listMembers(
  { medlemmar }: RegionAnswers,
  places: Places,
  register: readonly Registered[],
): MemberEntry[] {
  const { län, kommuner = [], egna = [], utom = [] } = medlemmar;
  const registered = register.flatMap((one): MemberEntry[] => {
    const listed = kommuner.indexOf(one.code);
    const isInCounty = län !== undefined && (län === everyCounty || one.county === län);
    if (listed < 0 && !isInCounty) return [];
    const place = listed < 0 ? places.value('/medlemmar/län') : places.value(`/medlemmar/kommuner/${listed}`);
    return [{ code: one.code, name: one.name, shortName: one.short, place, isRegistered: true }];
  });
  const own = egna.map(({ kod, namn, kortnamn }, index): MemberEntry => ({
    code: kod,
    name: namn,
    shortName: kortnamn ?? namn.replace(/\s+kommun$/i, ''),
    place: places.value(`/medlemmar/egna/${index}/kod`),
    isRegistered: false,
  }));
  const met = new Set(utom);
  return [...registered.sort((one, other) => (one.code < other.code ? -1 : 1)), ...own].filter(({ code }) => {
    const isNew = !met.has(code);
    met.add(code);
    return isNew;
  });
}
