import { PDFDict, PDFStream, type PDFPage } from '@cantoo/pdf-lib';
import { streamText } from './pages.js';
import { name } from '../pdf-name.js';

/** What the codes of a font stand for. */
export interface FontCharacters {
  /** Hexadecimal digits that a code has in the page's content. */
  digits: 2 | 4;
  characters: ReadonlyMap<number, string>;
}

/** The fonts of a page by the name that its content uses. */
export function fontsOf(page: PDFPage): Map<string, FontCharacters> {
  const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict);
  return new Map(
    (fonts?.keys() ?? []).flatMap((key): [string, FontCharacters][] => {
      const font = fonts?.lookupMaybe(key, PDFDict);
      if (!font?.has(name('ToUnicode'))) return [];
      const digits = font.get(name('Subtype')) === name('Type0') ? 4 : 2;
      return [[key.decodeText(), { digits, characters: charactersOfFont(font) }]];
    }),
  );
}

/** What the codes of a font stand for; nothing when it does not say. */
export function charactersOfFont(font: PDFDict): Map<number, string> {
  const map = font.lookup(name('ToUnicode'));
  return map instanceof PDFStream ? readCharacters(streamText(map)) : new Map<number, string>();
}

/** A character map: `<0003> <0041>` for one code, `<0003> <0005> <0041>` for codes that follow one another. */
export function readCharacters(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, rows = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', to = ''] of rows.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      characters.set(parseInt(code, 16), fromUtf16(to));
  for (const [, rows = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', until = '', to = ''] of rows.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const [first, last] = [parseInt(from, 16), parseInt(until, 16)];
      const start = fromUtf16(to);
      const tail = start.codePointAt(start.length - 1) ?? 0;
      for (let code = first; code <= last; code += 1)
        characters.set(code, start.slice(0, -1) + String.fromCodePoint(tail + code - first));
    }
  return characters;
}

function fromUtf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}
