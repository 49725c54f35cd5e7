import type { Element } from 'hast';
import type { Logo } from '../../profile/logo.js';

/** Stands where a character stood that cannot be shown; one of the fonts that come with the tool has it. */
export const replacement = '\uFFFD';

/**
 * Characters for private use (U+E000 and on) mean something only in the font that they were typed in, mostly Wingdings
 * and Symbol in Word. They are never printed: no one else can read them, and PDF/A forbids them.
 */
const privateUse = /\p{Co}/gu;

/** The words without the characters that cannot be shown: those for private use, and `unshown`. */
export function replaceCharacters(words: string, unshown: ReadonlySet<string>): string {
  const known = words.replace(privateUse, replacement);
  if (unshown.size === 0) return known;
  return Array.from(known, (character) => (unshown.has(character) ? replacement : character)).join('');
}

/** The same for all the text in an element. */
export function replaceInElement(element: Element, unshown: ReadonlySet<string>): Element {
  return {
    ...element,
    children: element.children.map((child) => {
      if (child.type === 'text') return { ...child, value: replaceCharacters(child.value, unshown) };
      return child.type === 'element' ? replaceInElement(child, unshown) : child;
    }),
  };
}

/** The same for a logo that holds text. */
export function replaceInLogo(logo: Logo, unshown: ReadonlySet<string>): Logo {
  if (textInLogo(logo) === '') return logo;
  const drawing = new TextDecoder().decode(logo.picture.bytes);
  const replaced = drawing.replace(betweenTags, (text) => replaceCharacters(text, unshown));
  return { ...logo, picture: { ...logo.picture, bytes: new TextEncoder().encode(replaced) } };
}

/** The words in a logo; nothing when it is no drawing. */
export function textInLogo({ picture }: Logo): string {
  if (picture.mediaType !== 'image/svg+xml') return '';
  return (new TextDecoder().decode(picture.bytes).match(betweenTags) ?? []).join('');
}

/** Logos are written anew when they are loaded: no comment and no section holds a bracket. */
const betweenTags = /(?<=>)[^<>]+(?=<)/g;
