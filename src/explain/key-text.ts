/**
 * A text as it is compared: in small letters, without white space, hyphens, quotation marks and the marks of Markdown.
 * Words that were copied from a PDF, with line breaks and hyphens in them, compare equal to the words of the document.
 */
export interface KeyText {
  key: string;
  /** Of each character of the key, the offset in the text that it was made from. */
  at: readonly number[];
}

/** What is passed over: also dashes, invisible characters, bullets, and the lines of a table. */
const passedOver = /[\s\p{Pd}\p{Cf}\p{Co}\u2212*_`\\|"'“”„«»‘’‚‹›•·▪]/u;

/** `folded`: without the marks of letters too, so that "Lingonasa" is found. */
export function keyText(text: string, folded = false): KeyText {
  return keyOfParts([{ text, offset: 0 }], folded);
}

export interface KeyPart {
  text: string;
  offset: number;
  /** Every character of the part counts as standing at the offset. */
  whole?: boolean;
}

export function keyOfParts(parts: readonly KeyPart[], folded = false): KeyText {
  const at: number[] = [];
  let key = '';
  for (const { text, offset, whole = false } of parts) {
    let index = 0;
    for (const character of text) {
      const plain = character.normalize(folded ? 'NFKD' : 'NFKC').toLowerCase();
      for (const unit of folded ? plain.replace(/\p{Mark}/gu, '') : plain) {
        if (passedOver.test(unit)) continue;
        key += unit;
        for (let count = 0; count < unit.length; count += 1) at.push(whole ? offset : offset + index);
      }
      index += character.length;
    }
  }
  return { key, at };
}

/** What was typed or copied: letters may come in two characters, as from a PDF on a Mac. */
export function keyOfQuery(query: string, folded = false): string {
  return keyText(query.normalize('NFC'), folded).key;
}

/** Where the key of some words begins and ends in the text that `within` was made from, or undefined. */
export function findKey(
  wanted: string,
  { key, at }: KeyText,
  text: string,
): { from: number; to: number } | undefined {
  const index = wanted === '' ? -1 : key.indexOf(wanted);
  const from = at[index];
  const last = at[index + wanted.length - 1];
  if (from === undefined || last === undefined) return undefined;
  return { from, to: last + widthAt(text, last) };
}

/** UTF-16 units of the character at an offset. */
export function widthAt(text: string, offset: number): number {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0).length;
}
