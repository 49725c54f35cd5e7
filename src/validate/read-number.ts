/** "34,5", "1 200" or "450 tkr" → the number as YAML wants it. Undefined when the words are no single number. */
export function readNumber(words: string): { number: string; decimalComma: boolean } | undefined {
  const match = /^([-−]?)(\d+(?:[ \u00A0\u202F]\d{3})*|\d+)(?:([.,])(\d+))?\s*(?:[\p{L}%].{0,20})?$/u.exec(
    words.trim(),
  );
  if (match === null) return undefined;
  const [, sign = '', whole = '', mark, decimals] = match;
  const number = `${sign === '' ? '' : '-'}${whole.replace(/\D/g, '')}${decimals === undefined ? '' : `.${decimals}`}`;
  return { number, decimalComma: mark === ',' };
}
