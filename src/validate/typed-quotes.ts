/** Quotation marks that a word processor writes; YAML takes them for letters. */
const wrapped = /^[”“„»«’‘‚]([^”“„»«]*)[”“»«’‘]$/u;

/** What stands between typographic quotation marks around the whole value; undefined when there are none. */
export function insideTypedQuotes(words: string): string | undefined {
  return wrapped.exec(words.trim())?.[1]?.trim();
}

/** The words without typographic quotation marks around them. */
export function withoutTypedQuotes(words: string): string {
  return insideTypedQuotes(words) ?? words;
}
