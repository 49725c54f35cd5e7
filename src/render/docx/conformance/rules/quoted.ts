/** The first words of a text, for telling one place from another. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return `”${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}
