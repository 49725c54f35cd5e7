import { pointerTo } from '../answers/pointer.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Fault, Finding } from './fault.js';
import { hasDateForm, readDate } from './read-date.js';
import { plainId } from './plain-id.js';
import { readNumber } from './read-number.js';
import { readTime } from './read-time.js';
import { insideTypedQuotes, withoutTypedQuotes } from './typed-quotes.js';

/** Not among the values to choose from. */
export function explainChoice({ params, value, key, schema }: Fault): Finding {
  const choices = (params['allowedValues'] as unknown[]).map(String);
  const words = String(value).trim().toLocaleLowerCase('sv');
  const meant = new Map(Object.entries(schema['x-means'] ?? {})).get(words) ?? nearest(words, choices);
  const details = { key, value: excerpt(String(value)), choices: choices.join(', ') };
  if (meant === undefined) return { code: 'validate/not-a-choice', details };
  return { code: 'validate/not-a-choice', details: { ...details, nearest: meant }, hint: 'nearest' };
}

/** A number, or one certain text ("ej mätt"). */
export function explainConstant({ params, value, key }: Fault): Finding {
  const words = String(params['allowedValue']);
  const details = { key, value: excerpt(String(value)), words };
  const read = readNumber(String(value));
  if (read !== undefined) {
    return { code: 'validate/number-or-words', details: { ...details, number: read.number }, hint: 'number' };
  }
  const meant = nearest(String(value), [words]) !== undefined;
  return { code: 'validate/number-or-words', details, ...(meant ? { hint: 'words' } : {}) };
}

/** A text of the wrong form: a date, or one that a pattern describes. */
export function explainForm(fault: Fault): Finding {
  if (fault.schema.format === 'date') return explainDate(fault);
  const value = String(fault.value);
  const details = { key: fault.key, value: excerpt(value) };
  switch (fault.key) {
    case 'id':
      return explainId(details, value);
    case 'kod':
      return explainCode(details, value);
    case 'start':
    case 'slut':
      return explainTime(details, value);
    case 'url':
      return explainUrl(details, value);
    default:
      return {
        code: 'validate/wrong-form',
        details: { ...details, description: fault.schema.description ?? '' },
      };
  }
}

export function explainDate({ key, typed, value }: Fault): Finding {
  const words = typeof value === 'string' ? value : (typed ?? String(value));
  const details = { key, value: excerpt(words) };
  const date = readDate(withoutTypedQuotes(words));
  if (date !== undefined)
    return { code: 'validate/wrong-date', details: { ...details, date }, hint: 'this-date' };
  return { code: hasDateForm(words) ? 'validate/no-such-day' : 'validate/wrong-date', details };
}

/** Keys that must be years: the amounts of a source of funding. */
export function explainYearKey({ params, pointer, key, project }: Fault): Finding {
  const name = String(params['propertyName']);
  return {
    code: 'validate/not-a-year',
    details: { key, value: excerpt(name) },
    place: project.places.key(pointerTo(pointer, name)),
  };
}

export function explainLength({ keyword, params, key, value }: Fault): Finding {
  const details = { key, value: excerpt(String(value)), limit: Number(params['limit']) };
  return { code: keyword === 'minLength' ? 'validate/too-short' : 'validate/too-long', details };
}

export function explainLimit({ keyword, params, key, value, schema }: Fault): Finding {
  const details = { key, value: String(value), limit: Number(params['limit']) };
  const { minimum, maximum } = schema;
  if (minimum !== undefined && maximum !== undefined) {
    return { code: 'validate/out-of-range', details: { ...details, minimum, maximum } };
  }
  if (keyword === 'exclusiveMinimum') return { code: 'validate/not-above', details };
  return { code: keyword === 'minimum' ? 'validate/too-small' : 'validate/too-large', details };
}

function explainId(details: { key: string; value: string }, value: string): Finding {
  const suggestion = plainId(value);
  if (suggestion === '') return { code: 'validate/wrong-id', details };
  return { code: 'validate/wrong-id', details: { ...details, suggestion }, hint: 'suggestion' };
}

/** The zero in front needs quotation marks that YAML knows. */
function explainCode(details: { key: string; value: string }, value: string): Finding {
  const inside = insideTypedQuotes(value);
  if (inside === undefined || !/^\d{4}$/.test(inside)) return { code: 'validate/wrong-code', details };
  return { code: 'validate/wrong-code', details: { ...details, quoted: `"${inside}"` }, hint: 'straight' };
}

/** When an action starts or ends, in words. */
function explainTime(details: { key: string; value: string }, value: string): Finding {
  const read = readTime(withoutTypedQuotes(value), details.key === 'slut');
  if (read === undefined) return { code: 'validate/wrong-time', details };
  const { time, year, certain } = read;
  if (certain) return { code: 'validate/wrong-time', details: { ...details, time }, hint: 'this-time' };
  const hint = time === year ? 'year' : 'about';
  return { code: 'validate/wrong-time', details: { ...details, time, year }, hint };
}

function explainUrl(details: { key: string; value: string }, value: string): Finding {
  if (!/^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/|$)/u.test(value)) return { code: 'validate/wrong-url', details };
  return {
    code: 'validate/wrong-url',
    details: { ...details, suggestion: `https://${value}` },
    hint: 'suggestion',
  };
}
