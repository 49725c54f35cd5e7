/**
 * An address as a Word file may hold it; undefined when it is none. Word calls a file damaged when one of its links is
 * not a well-formed URI, and what a browser forgives (spaces, å, a stray bracket) is not.
 */
export function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href, origin } = new URL(url);
  const start = href.startsWith(origin) ? origin.length : 0;
  return href.slice(0, start) + href.slice(start).replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent);
}
