import { isGroup, valueOf } from '../answers/parts.js';
import type { Schema } from '../answers/schema.js';
import { newId } from './new-id.js';
import type { FieldKind } from '../region/form.js';

/** What is the same for all fields of a form. */
export interface FieldWords {
  yes: string;
  no: string;
}

/** Names of items by their ids, for answers that refer to them. */
export type Names = ReadonlyMap<string, string>;

/** An answer as it stands in its field; "" for none, and for what is no answer of that kind. */
export function textOfAnswer(answer: unknown, kind: FieldKind, words: FieldWords, names: Names): string {
  if (answer === undefined || answer === null) return '';
  switch (kind) {
    case 'lines':
      return listOf(answer).map(short).join('\n');
    case 'references':
      return listOf(answer)
        .map((id) => names.get(short(id)) ?? short(id))
        .join('\n');
    case 'reference':
      return names.get(short(answer)) ?? short(answer);
    case 'yes-no':
      return answer === true ? words.yes : answer === false ? words.no : short(answer);
    case 'years':
      return yearsOf(answer)
        .map(([year, value]) => `${year}: ${short(value)}`)
        .join('\n');
    case 'rich':
      return typeof answer === 'string' ? answer.trimEnd() : short(answer);
    default:
      return short(answer);
  }
}

/** The answer that is written in a field, or why it is none: the name of a reason. */
export function answerInText(
  text: string,
  kind: FieldKind,
  schema: Schema,
  words: FieldWords,
  names: Names,
): { value: unknown } | { fault: string } {
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join(' ');
  switch (kind) {
    case 'rich':
      return { value: `${text}\n` };
    case 'text':
      return { value: line };
    case 'lines':
      return { value: linesOf(text) };
    case 'references':
      return { value: [...new Set(linesOf(text).map((name) => idOf(name, names)))] };
    case 'reference':
      return { value: idOf(line, names) };
    case 'yes-no':
      return yesOrNo(line, words);
    case 'choice':
      return choiceIn(line, schema);
    case 'number':
      return orFault(numberIn(line), 'not-a-number');
    case 'measure':
      return { value: numberIn(line) ?? line.toLocaleLowerCase('sv') };
    case 'whole':
      return orFault(/^\d{1,9}$/.test(line) ? Number(line) : undefined, 'not-a-year');
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(line) ? { value: line } : { fault: 'not-a-date' };
    case 'time': {
      if (/^\d{4}$/.test(line)) return { value: Number(line) };
      return /^\d{4}-\d{2}$/.test(line) ? { value: line } : { fault: 'not-a-time' };
    }
    case 'years':
      return yearsIn(text, schema);
  }
}

/** A list, item by item: points that somebody has put before them are taken away. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[•·‣▪–-]\s+/u, '').trim())
    .filter((line) => line !== '');
}

function listOf(answer: unknown): unknown[] {
  return Array.isArray(answer) ? answer : [answer];
}

/** Numbers have a decimal comma. */
function short(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return value.trim();
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

function yearsOf(answer: unknown): [string, unknown][] {
  if (Array.isArray(answer))
    return answer.map((one): [string, unknown] => [String(valueOf(one, 'år')), valueOf(one, 'värde')]);
  return isGroup(answer) ? Object.entries(answer) : [];
}

/** "38,5", "1 200", "38.5". */
export function numberIn(words: string): number | undefined {
  const plain = words
    .replace(/(?<=\d)[\s\u00A0\u202F](?=\d{3}(?:\D|$))/gu, '')
    .replace(/^[−–]/, '-')
    .replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : undefined;
}

function orFault(value: number | undefined, fault: string): { value: number } | { fault: string } {
  return value === undefined ? { fault } : { value };
}

function yesOrNo(line: string, { yes, no }: FieldWords): { value: boolean } | { fault: string } {
  const word = line.toLocaleLowerCase('sv');
  if (word === yes || word === 'true') return { value: true };
  return word === no || word === 'false' ? { value: false } : { fault: 'not-yes-or-no' };
}

function choiceIn(line: string, schema: Schema): { value: string } | { fault: string } {
  const word = line.toLocaleLowerCase('sv');
  const value = schema.enum?.find((one) => one.toLocaleLowerCase('sv') === word) ?? schema['x-means']?.[word];
  return value === undefined ? { fault: 'not-a-choice' } : { value };
}

/** "2027: 450", a line or a semicolon between each. */
function yearsIn(text: string, schema: Schema): { value: unknown } | { fault: string } {
  const rows = text
    .split(/[\n;]/)
    .map((row) => row.trim())
    .filter((row) => row !== '');
  const read = rows.map((row): [number, number] | undefined => {
    const [, year = '', amount = ''] = /^(\d{4})\s*[:=–-]\s*(.+)$/u.exec(row) ?? [];
    const value = numberIn(amount.replace(/\s*tkr\.?$/i, '').trim());
    return value === undefined ? undefined : [Number(year), value];
  });
  const known = read.filter((row) => row !== undefined);
  if (known.length < rows.length || new Set(known.map(([year]) => year)).size < known.length)
    return { fault: 'not-years' };
  return schema.items === undefined
    ? { value: Object.fromEntries(known) }
    : { value: known.map(([year, value]) => ({ år: year, värde: value })) };
}

function idOf(words: string, names: Names): string {
  const flat = sameName(words);
  for (const [id, name] of names) if (sameName(id) === flat || sameName(name) === flat) return id;
  // What it was called when its id was made of that.
  const made = newId(words, []);
  if (names.has(made)) return made;
  return words;
}

/** A name as it is known again. */
export function sameName(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('sv');
}
