import { resolveSchema, type Schema } from '../answers/schema.js';
import type { Pointer } from '../answers/pointer.js';
import type { Details } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { sameButForSpelling } from '../diagnostics/nearest.js';
import { isGroup } from '../answers/parts.js';
import { explainDate } from './explain-value.js';
import { isListItem, type Fault, type Finding } from './fault.js';
import { readAmount } from './read-amount.js';
import { readNumber } from './read-number.js';
import { insideTypedQuotes, withoutTypedQuotes } from './typed-quotes.js';
import { readTypedList } from './typed-list.js';

/** The answer is of another kind than the schema wants: what is wanted, and how to write it. */
export function explainType(fault: Fault): Finding {
  const { type } = fault.schema;
  if (Array.isArray(type)) return severalKinds(fault);
  switch (type) {
    case 'string':
      return textExpected(fault);
    case 'number':
      return { code: 'validate/number-expected', ...numberHint(fault) };
    case 'integer':
      return { code: 'validate/whole-number-expected', ...numberHint(fault) };
    case 'boolean':
      return { code: 'validate/true-or-false-expected', ...yesOrNo(fault) };
    case 'array':
      return listExpected(fault);
    case 'object':
      return groupExpected(fault);
    default:
      throw new Error(`no words for the schema type ${String(type)}`);
  }
}

/** Codes are the trap: 0114 without quotation marks is the number 114. */
function textExpected(fault: Fault): Finding {
  const { key, schema, value, typed, pointer } = fault;
  if (schema.format === 'date' && typeof value !== 'object') return explainDate(fault);
  if (Array.isArray(value) && key === 'ansvarig') return oneAccountable(value.map(String), pointer);
  if (Array.isArray(value)) return { code: 'validate/text-expected', details: { key }, hint: 'list' };
  if (isGroup(value)) {
    const hint = isListItem(pointer) ? 'colon-in-item' : 'group';
    return { code: 'validate/text-expected', details: { key }, hint };
  }
  const words = typed ?? String(value);
  const code = asCode(words, schema);
  if (code !== undefined) {
    return { code: 'validate/code-without-quotes', details: { key, value: words, quoted: `"${code}"` } };
  }
  return { code: 'validate/text-expected', details: { key, quoted: `"${words}"` }, hint: 'quotes' };
}

/** Several share an action, but only one answers for it. */
function oneAccountable(functions: readonly string[], pointer: Pointer): Finding {
  const [first = '', ...others] = functions;
  const details = { first: excerpt(first), others: excerpt(others.join(', ')) };
  if (others.length === 0) return { code: 'validate/one-accountable', details, hint: 'single' };
  const ofAction = /^\/insatser\/lista\/\d+\/ansvarig$/.test(pointer);
  return { code: 'validate/one-accountable', details, ...(ofAction ? { hint: 'contributors' } : {}) };
}

/** The digits as the schema's pattern wants them, zeros in front put back. */
function asCode(digits: string, schema: Schema): string | undefined {
  const { pattern } = schema;
  if (pattern === undefined || !/^\d+$/.test(digits)) return undefined;
  const wanted = new RegExp(pattern, 'u');
  return [0, 1, 2, 3].map((zeros) => '0'.repeat(zeros) + digits).find((candidate) => wanted.test(candidate));
}

function numberHint({ key, value, typed, schema }: Fault): Omit<Finding, 'code'> {
  const details = { key, value: excerpt(typed ?? String(value)) };
  if (typeof value !== 'string') return { details };
  if (key.startsWith('tkr')) return amountHint(value, details);
  const inside = insideTypedQuotes(value);
  const read = readNumber(inside ?? value);
  if (read === undefined || (schema.type === 'integer' && read.number.includes('.'))) return { details };
  const bare = read.number === (inside ?? value) ? 'without-quotes' : 'digits-only';
  return { details: { ...details, number: read.number }, hint: read.decimalComma ? 'decimal-comma' : bare };
}

/** Whoever writes kronor where thousands are wanted is told what the amount is in thousands. */
function amountHint(words: string, details: Details): Omit<Finding, 'code'> {
  const read = readAmount(withoutTypedQuotes(words));
  if (read === undefined) return { details, hint: 'amount' };
  const { amount, unit, tkr } = read;
  const bare = tkr === withoutTypedQuotes(words) ? 'without-quotes' : 'digits-only';
  switch (unit) {
    case 'thousands':
      return { details: { ...details, number: tkr }, hint: bare };
    case 'none':
      return Number(tkr) < leastDoubtful
        ? { details: { ...details, number: tkr }, hint: bare }
        : {
            details: { ...details, amount, number: String(Number(tkr) / 1000), thousands: tkr },
            hint: 'kronor-or-thousands',
          };
    case 'kronor':
      return Number(tkr) < 1
        ? {
            details: { ...details, amount, number: tkr, thousands: String(Number(tkr) * 1000) },
            hint: 'kronor-or-thousands',
          }
        : { details: { ...details, amount, number: tkr }, hint: 'kronor' };
    default:
      return { details: { ...details, amount, number: tkr }, hint: unit };
  }
}

/** From here on, a bare amount under a key for thousands may well be in kronor. */
const leastDoubtful = 10_000;

function yesOrNo({ key, value }: Fault): Omit<Finding, 'code'> {
  const details = { key, value: excerpt(String(value)) };
  if (/^(ja|j|sant|yes|y|on|x|1)$/i.test(String(value))) return { details, hint: 'true' };
  if (/^(nej|n|falskt|no|off|0)$/i.test(String(value))) return { details, hint: 'false' };
  return { details };
}

function listExpected({ key, value }: Fault): Finding {
  if (isGroup(value)) return { code: 'validate/list-expected', details: { key }, hint: 'group' };
  const words = String(value);
  const list = readTypedList(words);
  if (list === undefined) return { code: 'validate/list-expected', details: { key, value: excerpt(words) } };
  const { how, mark, items } = list;
  const details = { key, mark, value: excerpt(items[0] ?? ''), whole: excerpt(items.join(', ')) };
  return { code: 'validate/list-expected', details, hint: how };
}

function groupExpected({ key, value, schema, root, pointer }: Fault): Finding {
  const choices = Object.keys(resolveSchema(schema, root).properties ?? {}).join(', ');
  const details = { key, choices };
  if (Array.isArray(value)) return { code: 'validate/group-expected', details, hint: 'list' };
  const [, first = '', colon] = /^([\p{L}\p{N}_-]+)(:?)/u.exec(String(value)) ?? [];
  const meant = sameButForSpelling(first, Object.keys(resolveSchema(schema, root).properties ?? {}));
  if (typeof value === 'string' && meant !== undefined) {
    return {
      code: 'validate/group-expected',
      details: { ...details, first: meant },
      hint: colon === '' ? 'colon' : 'space',
    };
  }
  if (choices === '') return { code: 'validate/group-expected', details, hint: 'years' };
  if (isListItem(pointer)) return { code: 'validate/group-expected', details, hint: 'item' };
  return { code: 'validate/group-expected', details };
}

/** A number or a text, but neither was given. */
function severalKinds({ key, schema, value, typed }: Fault): Finding {
  const details = { key, value: excerpt(typed ?? String(value)), description: schema.description ?? '' };
  return { code: 'validate/wrong-form', details };
}
