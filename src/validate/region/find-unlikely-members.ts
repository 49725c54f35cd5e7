import type { RegionAnswers } from '../../answers/region.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { nearest, sameButForSpelling } from '../../diagnostics/nearest.js';
import type { MemberEntry, RegionFile } from '../../region/region.js';

/** A municipality of the register. */
export interface Registered {
  code: string;
  short: string;
  name: string;
  county: string;
  countyName: string;
}

/** Codes that no register has, that stand twice or that exclude nobody; and a region without members. */
export function findUnlikelyMembers(
  { places }: RegionFile,
  answers: RegionAnswers,
  members: readonly MemberEntry[],
  register: readonly Registered[],
): Problem[] {
  const { län, kommuner = [], egna = [], utom = [] } = answers.medlemmar;
  const problems: Problem[] = [];
  const say = (
    code: string,
    pointer: string,
    details: Problem['details'],
    more: Partial<Problem> = {},
  ): void => {
    problems.push({ code, severity: 'error', place: places.value(pointer), details, ...more });
  };
  const counties = new Map(register.map(({ county, countyName }) => [county, countyName]));
  if (län !== undefined && län !== 'alla' && !counties.has(län))
    say('region/unknown-county', '/medlemmar/län', { code: län });
  const ofRegion = answers.region.kod;
  if (ofRegion !== undefined && !counties.has(ofRegion))
    say('region/unknown-county', '/region/kod', { code: ofRegion });

  const registered = new Map(register.map((one) => [one.code, one]));
  const met = new Map<string, number>();
  for (const [index, code] of kommuner.entries()) {
    const pointer = `/medlemmar/kommuner/${index}`;
    const known = registered.get(code);
    if (known === undefined) say('region/unknown-municipality', pointer, { code });
    else if (met.has(code)) say('region/member-twice', pointer, { code, name: known.name });
    else if (län !== undefined && (län === 'alla' || known.county === län))
      say('region/member-in-county', pointer, { code, name: known.name }, { severity: 'warning' });
    met.set(code, index);
  }
  for (const [index, { kod, namn }] of egna.entries()) {
    const pointer = `/medlemmar/egna/${index}/kod`;
    const known = registered.get(kod);
    if (known !== undefined) say('region/own-code-registered', pointer, { code: kod, name: known.name });
    else if (met.has(kod)) say('region/member-twice', pointer, { code: kod, name: excerpt(namn) });
    met.set(kod, index);
  }
  const all = [...met.keys(), ...inCounty(län, register)];
  for (const [index, code] of utom.entries()) {
    if (all.includes(code)) continue;
    const name = register.find(
      ({ short, name: whole }) => sameButForSpelling(code, [short, whole]) !== undefined,
    );
    const meant = name?.code ?? nearest(code, all);
    say(
      'region/excludes-nobody',
      `/medlemmar/utom/${index}`,
      { code: excerpt(code), ...(meant === undefined ? {} : { nearest: meant }) },
      { severity: 'warning', ...(meant === undefined ? {} : { hint: 'nearest' }) },
    );
  }
  if (members.length === 0 && problems.length === 0)
    problems.push({
      code: 'region/no-members',
      severity: 'error',
      place: places.key('/medlemmar'),
      details: {},
    });
  return problems;
}

function inCounty(county: string | undefined, register: readonly Registered[]): string[] {
  return register.filter((one) => county === 'alla' || one.county === county).map(({ code }) => code);
}
