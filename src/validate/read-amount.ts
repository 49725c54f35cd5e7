/** An amount with the unit that was typed after it. */
export interface TypedAmount {
  /** As it was typed, without the unit: "400 000". */
  amount: string;
  unit: 'none' | 'kronor' | 'thousands' | 'millions' | 'billions';
  /** Thousands of kronor as YAML wants them: "400", "0.45". */
  tkr: string;
}

const number = /[-−]?(?:\d{1,3}(?:[ \u00A0\u202F.]\d{3})+|\d+)(?:[.,]\d+)?/u;
const units = [
  ['thousands', /^(?:tkr|kkr|ksek|tusen(?: kr| kronor)?|tusental kronor)$/iu, 1],
  ['millions', /^(?:mkr|mnkr|msek|milj(?:oner|on)?\.?(?: kr| kronor)?|mn(?: kr| kronor)?)$/iu, 1000],
  ['billions', /^(?:mdkr|mdr(?: kr| kronor)?|miljard(?:er)?(?: kr| kronor)?)$/iu, 1_000_000],
  ['kronor', /^(?:kr|kronor|sek|:-)$/iu, 0.001],
  ['none', /^$/u, 1],
] as const;

/** "400 000 kr", "0,4 mnkr" or "ca 450 tkr per år" → the amount. Undefined for other words. */
export function readAmount(words: string): TypedAmount | undefined {
  const plain = words
    .trim()
    .replace(/^(?:ca\.?|cirka|ungefär|omkring|runt|~)\s*/iu, '')
    .replace(/\s*(?:\/\s*|per\s+)år$/iu, '');
  const amount = number.exec(plain)?.[0];
  if (amount === undefined || !plain.startsWith(amount)) return undefined;
  const rest = plain
    .slice(amount.length)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
  const found = units.find(([, pattern]) => pattern.test(rest));
  if (found === undefined) return undefined;
  const [unit, , factor] = found;
  const size = Number(
    amount
      .replace(/[\s\u00A0\u202F]|\.(?=\d{3}(?:\D|$))/gu, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
  return { amount, unit, tkr: String(Number((size * factor).toFixed(6))) };
}
