import type { Agenda } from '../../answers/agenda.js';
import { responsibilities, type Responsibility } from '../../answers/responsibilities.js';
import { isSameName, nameKey } from '../../language/names.js';

/** What a function does in leading and following up the agenda, beside its actions. */
export type Role = Responsibility | 'ordförande' | 'verkställande_tjänsteman' | 'ledamot' | 'uppföljning';

/** Every function with such a role, in the order of the chapter on organisation. */
export function rolesIn(agenda: Agenda): { name: string; roles: Role[] }[] {
  const { ansvarsområden = {}, programstyrgrupp = {} } = agenda.organisation_och_genomförande ?? {};
  const named: [Role, string | undefined][] = [
    ...responsibilities.map((area): [Role, string | undefined] => [area, ansvarsområden[area]?.ansvarig]),
    ['ordförande', programstyrgrupp.ordförande],
    ['verkställande_tjänsteman', programstyrgrupp.verkställande_tjänsteman],
    ...(programstyrgrupp.ledamöter ?? []).map((name): [Role, string] => ['ledamot', name]),
    ['uppföljning', agenda.uppföljning?.ansvarig],
  ];
  const functions = new Map<string, { name: string; roles: Role[] }>();
  for (const [role, name] of named) {
    if (name === undefined) continue;
    const found = functions.get(nameKey(name)) ?? { name, roles: [] };
    if (!found.roles.includes(role)) found.roles.push(role);
    functions.set(nameKey(name), found);
  }
  return [...functions.values()];
}

/** The same, functions with just the same roles together. */
export function functionsByRoles(agenda: Agenda): { names: string[]; roles: Role[] }[] {
  const groups = new Map<string, { names: string[]; roles: Role[] }>();
  for (const { name, roles } of rolesIn(agenda)) {
    const group = groups.get(roles.join()) ?? { names: [], roles };
    group.names.push(name);
    groups.set(roles.join(), group);
  }
  return [...groups.values()];
}

export function rolesOf(agenda: Agenda, name: string): Role[] {
  return rolesIn(agenda).find((one) => isSameName(one.name, name))?.roles ?? [];
}
