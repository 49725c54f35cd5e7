import { cleanText } from './clean-tree.js';

const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A file that we have made, beside the page or in a folder there: such names alone are ours. */
const fileBeside = /^\.\/(?:[a-z0-9-]{1,120}\/)?[a-z0-9-]{1,120}(?:\.[a-z0-9]{1,8})+$/;

/**
 * The address if it may stand in a link, otherwise undefined. Compose lets no other kinds through; this is the second
 * lock, on the page that a municipality puts on its web site.
 */
export function safeUrl(url: string): string | undefined {
  const address = cleanText(url).trim();
  if (fileBeside.test(address)) return address;
  if (!URL.canParse(address)) return undefined;
  return allowed.has(new URL(address).protocol) ? address : undefined;
}
