import { replaceInline } from '../document/map.js';
import type { Inline } from '../document/tree.js';

/**
 * A passage in another language is written as a link to it, `[We shall digitise](språk:en)`, so that it is read aloud
 * and spelled as what it is. Markdown has no mark of its own for it.
 */
const mark = /^spr(?:å|%C3%A5|a\u030A)k:/iu;

export function isLanguageMark(url: string): boolean {
  return mark.test(url);
}

/** "språk:en" → "en", "språk:en-gb" → "en-GB"; nothing for what is no language's code. */
export function languageOf(url: string): string | undefined {
  const code = url.replace(mark, '').trim();
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code)) return undefined;
  try {
    const [language] = Intl.getCanonicalLocales(code);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return names.of(code) === undefined ? undefined : language;
  } catch {
    return undefined;
  }
}

/** The nodes, all their words marked as the language's. */
export function inLanguage(nodes: readonly Inline[], language: string): Inline[] {
  return replaceInline(nodes, (node) => [node.type === 'text' ? { ...node, language } : node]);
}
