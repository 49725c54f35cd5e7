import { basename } from 'node:path';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import { resolveSchema } from '../answers/schema.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { stands, type Fault, type Finding } from './fault.js';

export interface Explained {
  fault: Fault;
  finding: Finding;
}

/**
 * Unknown keys that have one and the same cause are told as one: a file that is no part of the agenda, a group whose
 * keys are not indented under it, chapters that are indented under another. What follows from that is left out.
 */
export function oncePerCause(explained: readonly Explained[]): Explained[] {
  return [foreignFiles, unindentedGroups, indentedChapters].reduce(
    (left, tellOnce) => tellOnce(left),
    [...explained],
  );
}

function isUnknownKey({ finding }: Explained): boolean {
  return finding.code === 'validate/unknown-key';
}

/** A file beside the main one of which nothing belongs in an agenda. */
function foreignFiles(explained: Explained[]): Explained[] {
  const unknown = explained.filter((one) => isUnknownKey(one) && one.fault.pointer === rootPointer);
  const project = unknown[0]?.fault.project;
  if (project === undefined) return explained;
  const main = project.places.key(rootPointer).file;
  const fileOf = (key: string): string => project.places.key(pointerTo(rootPointer, key)).file;
  const files = new Set(unknown.flatMap(({ finding }) => finding.place?.file ?? []));
  let told = explained;
  for (const file of files) {
    const here = unknown.filter(({ finding }) => finding.place?.file === file);
    const keys = Object.keys(project.answers).filter((key) => fileOf(key) === file);
    const isStrange = here.every(({ finding: { hint } }) => hint === undefined || hint === 'framework');
    const [first] = here;
    if (file === main || first === undefined || here.length < keys.length || !isStrange) continue;
    const { hint, place } = first.finding;
    const details = { file: basename(file), main: basename(main) };
    const finding: Finding = {
      code: 'validate/foreign-file',
      details,
      ...(hint === undefined ? {} : { hint }),
    };
    const only = { fault: first.fault, finding: { ...finding, ...(place === undefined ? {} : { place }) } };
    told = told.flatMap((one) => (one === first ? [only] : here.includes(one) ? [] : [one]));
  }
  return told;
}

/** `dokument:` and below it, not indented, `typ: plan`. */
function unindentedGroups(explained: Explained[]): Explained[] {
  const told = new Set<Pointer>();
  return explained
    .flatMap((one): Explained[] => {
      const group = isUnknownKey(one) ? emptyGroupAbove(one) : undefined;
      if (group === undefined) return [one];
      const pointer = pointerTo(one.fault.pointer, group);
      if (told.has(pointer)) return [];
      told.add(pointer);
      const { details, place } = one.finding;
      const finding: Finding = {
        code: 'validate/not-indented',
        details: { ...details, group: excerpt(group) },
      };
      return [{ ...one, finding: { ...finding, ...(place === undefined ? {} : { place }) } }];
    })
    .filter(({ fault }) => !told.has(missingPointer(fault)));
}

/** The nearest sibling above that stands without an answer and could have the key in it. */
function emptyGroupAbove({ fault, finding }: Explained): string | undefined {
  const { project, pointer, schema, root } = fault;
  const key = String(fault.params['additionalProperty']);
  const own = finding.place;
  const above = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const isHome = Object.hasOwn(resolveSchema(property, root).properties ?? {}, key);
    const place = project.places.key(pointerTo(pointer, name));
    const isEmpty = isHome && !answered(fault.value, name) && stands(pointer, name, project);
    return isEmpty && own !== undefined && isAbove(place, own) ? [{ name, line: place.line ?? 0 }] : [];
  });
  return above.sort((one, other) => other.line - one.line)[0]?.name;
}

function answered(group: unknown, key: string): boolean {
  return typeof group === 'object' && group !== null && Object.hasOwn(group, key);
}

function isAbove(place: Place, { file, line }: Place): boolean {
  return place.file === file && (place.line ?? 0) < (line ?? 0);
}

/** Chapters that are indented under another: the first says it of them all. */
function indentedChapters(explained: Explained[]): Explained[] {
  const first = new Map<Pointer, Explained>();
  const others = new Map<Pointer, string[]>();
  for (const one of explained) {
    if (!isUnknownKey(one) || one.finding.hint !== 'at-top') continue;
    const { pointer } = one.fault;
    if (!first.has(pointer)) first.set(pointer, one);
    else others.set(pointer, [...(others.get(pointer) ?? []), String(one.finding.details['key'])]);
  }
  return explained.flatMap((one) => {
    if (!isUnknownKey(one) || one.finding.hint !== 'at-top') return [one];
    const { pointer } = one.fault;
    if (first.get(pointer) !== one) return [];
    const more = others.get(pointer);
    if (more === undefined) return [one];
    const details = { ...one.finding.details, others: more.join(', ') };
    return [{ ...one, finding: { ...one.finding, details, hint: 'all-at-top' } }];
  });
}

/** The key that a `required` fault misses; empty for other faults. */
export function missingPointer({ keyword, params, pointer }: Fault): Pointer {
  return keyword === 'required' ? pointerTo(pointer, String(params['missingProperty'])) : '';
}
