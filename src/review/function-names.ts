import { distance } from 'fastest-levenshtein';
import type { Agenda } from '../answers/agenda.js';
import { partsAt } from '../answers/parts.js';
import type { Pointer } from '../answers/pointer.js';
import { nameKey } from '../language/names.js';

/** The name of a function (a committee, a company, a unit, a post), where it stands. */
export interface Mention {
  pointer: Pointer;
  name: string;
}

/** Where a function is named, each answer naming one. */
const places = [
  'dokument dokumentansvarig',
  'dokument beslut * instans',
  'insatser lista * ansvarig',
  'insatser lista * medverkande *',
  'insatser lista * kostnadsdelning * part',
  'insatser lista * löpande_kostnad betalas_av',
  'insatser lista * nytta tas_hem_av',
  'organisation_och_genomförande ansvarsområden * ansvarig',
  'organisation_och_genomförande programstyrgrupp namn',
  'organisation_och_genomförande programstyrgrupp ordförande',
  'organisation_och_genomförande programstyrgrupp ledamöter *',
  'organisation_och_genomförande programstyrgrupp verkställande_tjänsteman',
  'uppföljning ansvarig',
  'uppföljning årshjul * ansvarig',
].map((path) => path.split(' '));

export function mentionsOf(agenda: Agenda): Mention[] {
  const { organisation_och_genomförande: organisation } = agenda;
  const areas = Object.keys(organisation?.ansvarsområden ?? {});
  return places
    .flatMap((path) => (path[1] === 'ansvarsområden' ? areas.map((area) => path.with(2, area)) : [path]))
    .flatMap((path) => partsAt(agenda, path))
    .flatMap(({ pointer, value }) => (typeof value === 'string' ? [{ pointer, name: value.trim() }] : []));
}

/**
 * Whether two names are the same function, written alike or not: capitals, "&" for "och", hyphens, the definite form,
 * an abbreviation that the agenda explains, a slip of the pen. A name without letters is like no other.
 */
export function sameFunction(left: string, right: string, agenda: Agenda): boolean {
  return areAlike(keyOf(spelledOut(left, agenda)), keyOf(spelledOut(right, agenda)));
}

/** Functions that have been named, to look up others that may be the same: `sameFunction` without trying them all. */
export interface KnownFunctions<Value> {
  add(name: string, value: Value): void;
  /** Of the first function that is the same. */
  find(name: string, allowed: (value: Value) => boolean): Value | undefined;
}

export function knownFunctions<Value>(agenda: Agenda): KnownFunctions<Value> {
  const known: { key: string; value: Value }[] = [];
  const bySignature = new Map<string, number[]>();
  return {
    add(name, value) {
      const key = keyOf(spelledOut(name, agenda));
      for (const signature of signaturesOf(key)) {
        const having = bySignature.get(signature);
        if (having === undefined) bySignature.set(signature, [known.length]);
        else having.push(known.length);
      }
      known.push({ key, value });
    },
    find(name, allowed) {
      const key = keyOf(spelledOut(name, agenda));
      const near = new Set(signaturesOf(key).flatMap((signature) => bySignature.get(signature) ?? []));
      return [...near]
        .sort((one, other) => one - other)
        .flatMap((index) => known[index] ?? [])
        .find((one) => areAlike(one.key, key) && allowed(one.value))?.value;
    },
  };
}

/** What names that are alike have in common: all words but one, and that one's first letter; or all letters. */
function signaturesOf(key: string): string[] {
  const words = key.split(' ');
  return [words.join(''), ...words.map((word, index) => words.with(index, `${word.charAt(0)}*`).join(' '))];
}

function areAlike(first: string, second: string): boolean {
  if (first === '' || second === '') return false;
  return first === second || isDefiniteFormOf(first, second) || isSlip(first, second);
}

/** An abbreviation's meaning, without what is added in brackets or after a comma; other names as they are. */
function spelledOut(name: string, agenda: Agenda): string {
  const meaning = agenda.förkortningar?.find(({ förkortning }) => förkortning === name)?.betydelse;
  return meaning === undefined ? name : (meaning.split(/[,(]/)[0] ?? meaning);
}

/** Letters and digits alone, a space between words: "Barn- & utbildningsnämnden" is "barn och utbildningsnämnden". */
function keyOf(name: string): string {
  const words = nameKey(name.replaceAll('&', ' och ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ');
}

/** "socialnämnd" and "socialnämnden", "kommunstyrelse" and "kommunstyrelsen". */
function isDefiniteFormOf(first: string, second: string): boolean {
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length < shortestName || !long.startsWith(short)) return false;
  return /^(?:[en]|en|et|t)$/.test(long.slice(short.length));
}

const shortestName = 5;

/**
 * One word of the name is spelled in another way: one letter in a word of eight, two in a word of twelve. A slip seldom
 * hits the first letter, whereas östra and västra, or IT and HR, differ there. A plural is no slip.
 */
function isSlip(first: string, second: string): boolean {
  const [left, right] = [first.split(' '), second.split(' ')];
  if (left.length !== right.length) return first.replaceAll(' ', '') === second.replaceAll(' ', '');
  const at = left.findIndex((word, index) => word !== right[index]);
  const [one = '', other = ''] = [left[at], right[at]];
  if (left.slice(at + 1).join(' ') !== right.slice(at + 1).join(' ')) return false;
  if (one.charAt(0) !== other.charAt(0) || /\d/.test(one + other) || isPluralOf(one, other)) return false;
  const steps = distance(one, other);
  const length = Math.min(one.length, other.length);
  return steps <= (length >= 12 ? 2 : length >= 8 ? 1 : 0);
}

/** The two words part at their endings, and one of these is a plural: "nämnden" and "nämnder", "bolaget" and "bolagen". */
function isPluralOf(one: string, other: string): boolean {
  let common = 0;
  while (common < one.length && one.charAt(common) === other.charAt(common)) common += 1;
  const endings = [one.slice(common), other.slice(common)].sort();
  const isPlural = endings.some((ending) => /^(?:[aeo]?r|[aeo]?rna|na|a)$/.test(ending));
  return (isPlural && endings.some((ending) => /^(?:e?[nt])?$/.test(ending))) || endings.join() === 'n,t';
}
