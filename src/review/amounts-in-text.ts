import { numberPattern, readNumber } from './swedish-numbers.js';

/** An amount of money in a text. */
export interface WrittenAmount {
  tkr: number;
  /** How far from it the exact amount can be, for the digits that are given: 21,1 miljoner is 21 050–21 150 tkr. */
  slack: number;
  /** In UTF-16 units. */
  offset: number;
  length: number;
}

/** How much of a tkr each unit is. */
const units: readonly [pattern: string, tkr: number][] = [
  ['tkr|tusen kronor|kkr', 1],
  ['miljon(?:er)? kronor|miljon(?:er)?|mkr|mnkr|mn kr|milj\\.? ?(?:kr|kronor)?', 1000],
  ['miljard(?:er)? kronor|miljard(?:er)?|mdkr|mdr', 1_000_000],
  ['kronor|kr', 0.001],
];

const amount = new RegExp(
  `(${numberPattern})[\\s\\u00A0]+(?:${units.map(([pattern]) => `(${pattern.replaceAll(' ', '[\\s\\u00A0]+')})`).join('|')})(?!\\p{L})`,
  'giu',
);

/** Words that make an amount a rough one, right in front of it. */
const roughly = /(?:omkring|cirka|ca\.?|c:a|ungefär|runt|drygt|knappt|nästan|närmare|uppskattningsvis)\s*$/iu;
/** Words that make it a limit or one end of a range, which no sum can contradict. */
const limiting =
  /(?:högst|minst|lägst|mer än|mindre än|över|under|upp till|max\.?|maximalt|mellan|mellan \S+ (?:\S+ )?och|\d\s?[–-])\s*$/iu;

export function amountsInText(text: string): WrittenAmount[] {
  return [...text.matchAll(amount)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 25), match.index);
    if (limiting.test(before)) return [];
    const { value, decimals } = readNumber(match[1] ?? '');
    const found: (string | undefined)[] = match.slice(2);
    const unit = units[found.findIndex((one) => one !== undefined)]?.[1] ?? 1;
    const tkr = value * unit;
    const rounding = 0.5 * 10 ** -decimals * unit;
    const slack = roughly.test(before) ? Math.max(0.05 * tkr, rounding) : rounding;
    return [{ tkr, slack, offset: match.index, length: match[0].length }];
  });
}
