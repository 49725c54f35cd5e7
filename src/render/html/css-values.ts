import { cleanText } from './clean-tree.js';

/**
 * The user's own words inside a style sheet: municipal colours, a font's name, the running head. Everything but
 * letters and digits is written as an escape, so that no value can end its string, its rule or the style element.
 */
export function cssString(value: string): string {
  const escaped = Array.from(cleanText(value).replace(/[\t\n\r\f]+/gu, ' '), (character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

export function cssColour(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`no colour: ${JSON.stringify(value)}`);
  return value;
}

export function cssNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`no size: ${value}`);
  return String(value);
}
