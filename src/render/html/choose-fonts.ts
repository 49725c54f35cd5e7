import type { ElementContent, Root, RootContent } from 'hast';
import type { FontFile } from '../../profile/resources.js';
import { inUnicodeRange, readUnicodeRange } from './unicode-range.js';

/** The code points that a page shows, control characters left out. */
export type Characters = ReadonlySet<number>;

/**
 * The fonts of the families that hold something the page shows, and the fallback ones when a character is in none of
 * them.
 */
export function chooseFonts(
  fonts: readonly FontFile[],
  families: readonly string[],
  characters: Characters,
): FontFile[] {
  const own = fonts
    .filter((font) => !font.fallback && families.includes(font.family))
    .map((font) => ({ font, ranges: readUnicodeRange(font.unicodeRange) }))
    .filter(({ ranges }) => [...characters].some((character) => inUnicodeRange(character, ranges)));
  const missing = [...characters].filter(
    (character) => !own.some(({ ranges }) => inUnicodeRange(character, ranges)),
  );
  const fallbacks = fonts.filter((font) => {
    const ranges = readUnicodeRange(font.unicodeRange);
    return font.fallback && missing.some((character) => inUnicodeRange(character, ranges));
  });
  return [...own.map(({ font }) => font), ...fallbacks];
}

export function charactersOf(root: Root, ...others: readonly string[]): Characters {
  const characters = new Set<number>();
  const take = (words: string): void => {
    for (const character of words) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (codePoint >= 0x20) characters.add(codePoint);
    }
  };
  const visit = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') take(node.value);
    if (node.type === 'element') node.children.forEach(visit);
  };
  root.children.forEach(visit);
  others.forEach(take);
  return characters;
}
