import { distance } from 'fastest-levenshtein';
import type { Agenda } from '../answers/agenda.js';
import type { Municipality } from './knowledge.js';

/** The municipality that a name means, and how surely. */
export interface NamedMunicipality {
  municipality: Municipality;
  /**
   * `own`: as the municipality writes. `other`: another form of the name, such as the place alone or one without the
   * genitive. `misspelt`: a letter from one of those.
   */
  spelling: 'own' | 'other' | 'misspelt';
}

/** Shorter names are too like one another, and like invented ones, for a guess: Mora and Nora, Ale and Åre. */
const guessableLength = 6;

/**
 * Undefined for a name that is not like any municipality's: an invented one, a federation. A code given beside the name
 * helps with a misspelt name, and with nothing else.
 */
export function municipalityNamed(
  { namn: name, kod: code }: Agenda['kommuner'][number],
  register: readonly Municipality[],
): NamedMunicipality | undefined {
  const written = municipalityWritten(name, register);
  if (written !== undefined) return written;
  const wanted = folded(name);
  const misspelt =
    register.find((one) => one.code === code && resembles(wanted, one)) ??
    only(register.filter((one) => one.short.length >= guessableLength && isOneLetterFrom(wanted, one)));
  return misspelt === undefined ? undefined : { municipality: misspelt, spelling: 'misspelt' };
}

/** The same of a name that is spelled rightly, in one form or another. */
export function municipalityWritten(
  name: string,
  register: readonly Municipality[],
): NamedMunicipality | undefined {
  const { own, forms, unmarked } = indexOf(register);
  const owner = own.get(ownKey(name));
  if (owner !== undefined) return { municipality: owner, spelling: 'own' };
  const wanted = folded(name);
  const other = forms.get(wanted) ?? only(unmarked.get(withoutMarks(wanted)) ?? []);
  return other === undefined ? undefined : { municipality: other, spelling: 'other' };
}

/** The municipalities by the ways to write their names; the first in the register has a form that two share. */
interface Index {
  own: ReadonlyMap<string, Municipality>;
  forms: ReadonlyMap<string, Municipality>;
  /** All that have a form, when å, ä and ö are written as a and o. */
  unmarked: ReadonlyMap<string, readonly Municipality[]>;
}

const indexes = new WeakMap<readonly Municipality[], Index>();

function indexOf(register: readonly Municipality[]): Index {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const own = new Map<string, Municipality>();
  const forms = new Map<string, Municipality>();
  const unmarked = new Map<string, Municipality[]>();
  for (const one of register) {
    own.set(ownKey(one.name), own.get(ownKey(one.name)) ?? one);
    for (const form of formsOf(one)) forms.set(form, forms.get(form) ?? one);
    for (const form of new Set(formsOf(one).map(withoutMarks)))
      unmarked.set(form, [...(unmarked.get(form) ?? []), one]);
  }
  const index = { own, forms, unmarked };
  indexes.set(register, index);
  return index;
}

/** Whether a name can be a misspelling of the name of just this municipality. */
function resembles(name: string, { name: own }: Municipality): boolean {
  return distance(name, folded(own)) <= Math.max(2, Math.floor(own.length / 5));
}

function isOneLetterFrom(name: string, municipality: Municipality): boolean {
  return formsOf(municipality).some(
    (form) => Math.abs(form.length - name.length) <= 1 && distance(form, name) === 1,
  );
}

/** "Göteborgs stad" is the city's name as much as "Göteborgs Stad": the capital is a matter of house style. */
function ownKey(name: string): string {
  return name.replace(/ Stad$/, ' stad');
}

/** The ways to write a municipality's name, folded. */
function formsOf({ short, name }: Municipality): string[] {
  const place = folded(short);
  const stems = [place, `${place}s`, folded(name).replace(/ (kommun|stad)$/, '')];
  return stems.flatMap((stem) => [stem, `${stem} kommun`, `${stem} stad`]);
}

function folded(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('sv').replace(/\s+/g, ' ').trim();
}

function withoutMarks(words: string): string {
  return words.normalize('NFD').replace(/\p{Mark}/gu, '');
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
