import { cleanText } from './clean-tree.js';

const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address if it may stand in a link, otherwise undefined. Compose lets no other kinds through; this is the second
 * lock, on the page that a municipality puts on its web site.
 */
export function safeUrl(url: string): string | undefined {
  const address = cleanText(url).trim();
  if (!URL.canParse(address)) return undefined;
  return allowed.has(new URL(address).protocol) ? address : undefined;
}
