import { basename } from 'node:path';

/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|com\d|lpt\d)$/i;

export function isReservedName(name: string): boolean {
  return reserved.test(name);
}

const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
};

/**
 * A name for a file or folder: lower-case ASCII letters, digits and single hyphens, never empty, at most `limit`
 * characters, and none of the names that Windows reserves.
 */
export function slugify(words: string, fallback: string, limit = 80): string {
  const slug = words
    .toLowerCase()
    .replace(/[æøßđðþłŋŧ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, limit)
    .replace(/^-+|-+$/g, '');
  if (slug === '') return fallback;
  return isReservedName(slug) ? `${slug}-${fallback}` : slug;
}

/** What a project's folder is called among the finished documents. */
export function slugOf(folder: string): string {
  return slugify(basename(folder), 'agenda');
}
