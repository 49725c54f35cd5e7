/**
 * A text as it is compared: in small letters, without white space, hyphens, quotation marks and the marks of Markdown.
 * Words that were copied from a PDF, with line breaks and hyphens in them, compare equal to the words of the document.
 */
export interface KeyText {
  key: string;
  /** Of each character of the key, the offset in the text that it was made from. */
  at: readonly number[];
}

/** What is passed over: also dashes, invisible characters, bullets, the lines of a table and the way back from a note. */
const passedOver = /[\s\p{Pd}\p{Cf}\p{Co}\u2212*_`\\|"'“”„«»‘’‚‹›•·▪↑]/u;

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

/** Words in a text: offsets, the second exclusive. */
export interface Occurrence {
  from: number;
  to: number;
  /** Whether they begin or end within a word. */
  isInside: boolean;
}

/** Every place in a text where the key of some words stands, none within another. A part of a number is no place. */
export function occurrences(wanted: string, { key, at }: KeyText, text: string): Occurrence[] {
  const found: Occurrence[] = [];
  if (wanted === '') return found;
  for (let index = key.indexOf(wanted); index !== -1; index = key.indexOf(wanted, index + wanted.length)) {
    const from = at[index];
    const last = at[index + wanted.length - 1];
    if (from === undefined || last === undefined) break;
    const to = last + widthAt(text, last);
    if (cutsNumber(text, from) || cutsNumber(text, to)) continue;
    found.push({ from, to, isInside: cutsWord(text, from) || cutsWord(text, to) });
  }
  return found;
}

/** UTF-16 units of the character at an offset. */
function widthAt(text: string, offset: number): number {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0).length;
}

const letter = /[\p{L}\p{N}]/u;

function cutsWord(text: string, offset: number): boolean {
  return letter.test(text.charAt(offset - 1)) && letter.test(text.charAt(offset));
}

/** Whether an offset is in the middle of a number: 100 is no part of 1 100, nor 6.1 of 6.1.2. */
function cutsNumber(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 5), offset);
  const after = text.slice(offset, offset + 5);
  if (/\d[.,]?$/.test(before) && /^\d/.test(after)) return true;
  if (/\d$/.test(before) && /^[.,]\d/.test(after)) return true;
  // Groups of three, whatever space stands between them: not 2027 450.
  const endsGroup = /(?<!\d)\d{1,3}[ \u00A0]$/.test(before) && /^\d{3}(?!\d)/.test(after);
  return endsGroup || (/(?<!\d)\d{1,3}$/.test(before) && /^[ \u00A0]\d{3}(?!\d)/.test(after));
}
