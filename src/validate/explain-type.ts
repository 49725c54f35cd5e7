import { resolveSchema, type Schema } from '../answers/schema.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { isGroup } from '../answers/parts.js';
import { explainDate } from './explain-value.js';
import { isListItem, type Fault, type Finding } from './fault.js';
import { readNumber } from './read-number.js';

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
  const read = readNumber(value);
  if (read === undefined || (schema.type === 'integer' && read.number.includes('.'))) return { details };
  const bare = read.number === value ? 'without-quotes' : 'digits-only';
  return { details: { ...details, number: read.number }, hint: read.decimalComma ? 'decimal-comma' : bare };
}

function yesOrNo({ key, value }: Fault): Omit<Finding, 'code'> {
  const details = { key, value: excerpt(String(value)) };
  if (/^(ja|j|sant|yes|y|on|x|1)$/i.test(String(value))) return { details, hint: 'true' };
  if (/^(nej|n|falskt|no|off|0)$/i.test(String(value))) return { details, hint: 'false' };
  return { details };
}

function listExpected({ key, value }: Fault): Finding {
  if (isGroup(value)) return { code: 'validate/list-expected', details: { key }, hint: 'group' };
  return { code: 'validate/list-expected', details: { key, value: excerpt(String(value)) } };
}

function groupExpected({ key, value, schema, root, pointer }: Fault): Finding {
  const choices = Object.keys(resolveSchema(schema, root).properties ?? {}).join(', ');
  const details = { key, choices };
  if (Array.isArray(value)) return { code: 'validate/group-expected', details, hint: 'list' };
  if (choices === '') return { code: 'validate/group-expected', details, hint: 'years' };
  if (isListItem(pointer)) return { code: 'validate/group-expected', details, hint: 'item' };
  return { code: 'validate/group-expected', details };
}

/** A number or a text, but neither was given. */
function severalKinds({ key, schema, value, typed }: Fault): Finding {
  const details = { key, value: excerpt(typed ?? String(value)), description: schema.description ?? '' };
  return { code: 'validate/wrong-form', details };
}
